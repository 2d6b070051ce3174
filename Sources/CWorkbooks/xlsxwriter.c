// Those functions of libxlsxwriter that are used, forwarded to the library once it is loaded.
#include "library.h"

// Only the program itself sees them.
#pragma GCC visibility push(hidden)
#include <xlsxwriter.h>
#pragma GCC visibility pop
#include "include/CWorkbooks.h"

#ifdef __APPLE__
#define LIBXLSXWRITER "libxlsxwriter.dylib"
#else
#define LIBXLSXWRITER "libxlsxwriter.so." LXW_SOVERSION
#endif
static struct library libxlsxwriter = {LIBXLSXWRITER, NULL};
#define LIBRARY libxlsxwriter

bool CWorkbooksLoadXlsxWriter(void) { return library_load(&libxlsxwriter); }

const char *CWorkbooksXlsxWriterPackage(void) { return "libxlsxwriter" LXW_SOVERSION; }

FORWARD(void, format_set_align, (lxw_format * format, uint8_t alignment), format, alignment)
FORWARD(void, format_set_bg_color, (lxw_format * format, lxw_color_t color), format, color)
FORWARD(void, format_set_bold, (lxw_format * format), format)
FORWARD(void, format_set_border, (lxw_format * format, uint8_t style), format, style)
FORWARD(void, format_set_border_color, (lxw_format * format, lxw_color_t color), format, color)
FORWARD(void, format_set_bottom, (lxw_format * format, uint8_t style), format, style)
FORWARD(void, format_set_font_size, (lxw_format * format, double size), format, size)
FORWARD(void, format_set_indent, (lxw_format * format, uint8_t level), format, level)
FORWARD(void, format_set_num_format, (lxw_format * format, const char *code), format, code)
FORWARD(void, format_set_text_wrap, (lxw_format * format), format)
FORWARD(void, format_set_top, (lxw_format * format, uint8_t style), format, style)
FORWARD(void, lxw_rowcol_to_cell, (char *name, lxw_row_t row, lxw_col_t column), name, row, column)
FORWARD(char *, lxw_strerror, (lxw_error error), error)
FORWARD(void, lxw_workbook_free, (lxw_workbook * workbook), workbook)
FORWARD(lxw_format *, workbook_add_format, (lxw_workbook * workbook), workbook)
FORWARD(lxw_worksheet *, workbook_add_worksheet, (lxw_workbook * workbook, const char *name), workbook, name)
FORWARD(lxw_error, workbook_close, (lxw_workbook * workbook), workbook)
FORWARD(lxw_workbook *, workbook_new_opt, (const char *path, lxw_workbook_options *options), path, options)
FORWARD(lxw_error, workbook_set_properties, (lxw_workbook * workbook, lxw_doc_properties *properties), workbook, properties)
FORWARD(void, worksheet_activate, (lxw_worksheet * sheet), sheet)
FORWARD(lxw_error, worksheet_autofilter,
        (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, lxw_row_t lastRow, lxw_col_t lastColumn), sheet, row, column,
        lastRow, lastColumn)
FORWARD(void, worksheet_fit_to_pages, (lxw_worksheet * sheet, uint16_t width, uint16_t height), sheet, width, height)
FORWARD(void, worksheet_freeze_panes, (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column), sheet, row, column)
FORWARD(lxw_error, worksheet_ignore_errors, (lxw_worksheet * sheet, uint8_t type, const char *range), sheet, type, range)
FORWARD(lxw_error, worksheet_repeat_rows, (lxw_worksheet * sheet, lxw_row_t row, lxw_row_t lastRow), sheet, row, lastRow)
FORWARD(lxw_error, worksheet_set_column,
        (lxw_worksheet * sheet, lxw_col_t column, lxw_col_t lastColumn, double width, lxw_format *format), sheet, column,
        lastColumn, width, format)
FORWARD(void, worksheet_set_landscape, (lxw_worksheet * sheet), sheet)
FORWARD(void, worksheet_set_paper, (lxw_worksheet * sheet, uint8_t paper), sheet, paper)
FORWARD(lxw_error, worksheet_set_row, (lxw_worksheet * sheet, lxw_row_t row, double height, lxw_format *format), sheet, row,
        height, format)
FORWARD(lxw_error, worksheet_write_blank, (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, lxw_format *format), sheet,
        row, column, format)
FORWARD(lxw_error, worksheet_write_boolean,
        (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, int value, lxw_format *format), sheet, row, column, value,
        format)
FORWARD(lxw_error, worksheet_write_number,
        (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, double value, lxw_format *format), sheet, row, column, value,
        format)
FORWARD(lxw_error, worksheet_write_string,
        (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format), sheet, row, column,
        text, format)
