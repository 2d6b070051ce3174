// Those functions of libzip that are used, forwarded to the library once it is loaded.
#include "library.h"

// Only the program itself sees them.
#define ZIP_EXTERN
#pragma GCC visibility push(hidden)
#include <zip.h>
#pragma GCC visibility pop
#include "include/CWorkbooks.h"

#ifdef __APPLE__
#define LIBZIP "libzip.dylib"
#define PACKAGE "libzip"
#elif LIBZIP_VERSION_MINOR < 8
#define LIBZIP "libzip.so.4"
#define PACKAGE "libzip4"
#else
#define LIBZIP "libzip.so.5"
#define PACKAGE "libzip5"
#endif
static struct library libzip = {LIBZIP, NULL};
#define LIBRARY libzip

bool CWorkbooksLoadZip(void) { return library_load(&libzip); }

const char *CWorkbooksZipPackage(void) { return PACKAGE; }

FORWARD(void, zip_discard, (zip_t * archive), archive)
FORWARD(int, zip_error_code_zip, (const zip_error_t *error), error)
FORWARD(void, zip_error_fini, (zip_error_t * error), error)
FORWARD(void, zip_error_init, (zip_error_t * error), error)
FORWARD(const char *, zip_error_strerror, (zip_error_t * error), error)
FORWARD(int, zip_fclose, (zip_file_t * file), file)
FORWARD(zip_error_t *, zip_file_get_error, (zip_file_t * file), file)
FORWARD(zip_file_t *, zip_fopen_index, (zip_t * archive, zip_uint64_t index, zip_flags_t flags), archive, index, flags)
FORWARD(zip_int64_t, zip_fread, (zip_file_t * file, void *bytes, zip_uint64_t count), file, bytes, count)
FORWARD(zip_error_t *, zip_get_error, (zip_t * archive), archive)
FORWARD(const char *, zip_get_name, (zip_t * archive, zip_uint64_t index, zip_flags_t flags), archive, index, flags)
FORWARD(zip_int64_t, zip_get_num_entries, (zip_t * archive, zip_flags_t flags), archive, flags)
FORWARD(zip_t *, zip_open_from_source, (zip_source_t * source, int flags, zip_error_t *error), source, flags, error)
FORWARD(zip_source_t *, zip_source_buffer_create,
        (const void *bytes, zip_uint64_t count, int frees, zip_error_t *error), bytes, count, frees, error)
FORWARD(void, zip_source_free, (zip_source_t * source), source)
FORWARD(int, zip_stat_index, (zip_t * archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t *status), archive, index,
        flags, status)
FORWARD(void, zip_stat_init, (zip_stat_t * status), status)
FORWARD(const char *, zip_strerror, (zip_t * archive), archive)
