/* SPDX-License-Identifier: MIT
 *
 * What the programs need of a board: its serial port. */

#ifndef BOARD_H
#define BOARD_H

#ifdef __cplusplus
extern "C" {
#endif

void board_start(void);

/* Waits for a byte. */
char board_read(void);

void board_write(char byte);

#ifdef __cplusplus
}
#endif

#endif /* BOARD_H */
