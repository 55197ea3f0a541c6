/* SPDX-License-Identifier: MIT
 *
 * A character display of two rows of sixteen, as the HD44780 drives them, drawn as text on the serial port.
 */

#ifndef DISPLAY_H
#define DISPLAY_H

#ifdef __cplusplus
extern "C" {
#endif

enum { display_columns = 16, display_rows = 2 };

/* Shows as much of the text as there is room for, cut between words. */
void display_show(const char* text);

/* Shows all of it, moving up by a row at a time. */
void display_scroll(const char* text);

#ifdef __cplusplus
}
#endif

#endif /* DISPLAY_H */
