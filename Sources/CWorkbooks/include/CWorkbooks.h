// libzip and libxlsxwriter, which are loaded when a workbook is first read or written: with the libraries that they need
// themselves they would make every start of the program a fifth longer. Functions not forwarded in zip.c and xlsxwriter.c
// do not link.
#include <stdbool.h>
#include <xlsxwriter.h>
#include <zip.h>

/// Loads libzip; false where it is not installed. The functions of zip.h end the program if they are called without it.
bool CWorkbooksLoadZip(void);

/// Loads libxlsxwriter; false where it is not installed. Its functions end the program if they are called without it.
bool CWorkbooksLoadXlsxWriter(void);

/// The packages of Debian that bring them.
const char *CWorkbooksZipPackage(void);
const char *CWorkbooksXlsxWriterPackage(void);
