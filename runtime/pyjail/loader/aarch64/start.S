/* Entry and exit of the loader on aarch64. */
#include <asm/unistd.h>
#include "layout.h"

        .macro  address register, value
        movz    \register, #((\value) & 0xffff)
        movk    \register, #((\value) >> 16), lsl #16
        .endm

        .section .text.start, "ax"
        .globl  _start, leave

_start:                                         /* sp = argc, argv ...: the kernel's, kept in x19 */
        mov     x19, sp
        bl      map_areas
        address x9, LANE_COUNTS                 /* the end of what is ours alone: locals must not lie where
                                                 * insert_prefixes() builds the new stack */
        mov     sp, x9
        mov     x0, x19
        bl      load

leave:                                          /* x0 = the program's sp, x1 = where it begins */
        mov     sp, x0
        mov     x16, x1                         /* survives the stub's munmap */
        address x17, STUB_LEAVE
        .irp    n, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30
        mov     x\n, #0                         /* a new process has all registers 0 (start_thread) */
        .endr
        address x0, LOADER
        address x1, LOADER_SIZE
        mov     x8, #__NR_munmap
        ret     x17

        .section .note.GNU-stack, "", %progbits
