/* The decimal digits of a double. */
#ifndef BASE_FLOAT_DIGITS_H
#define BASE_FLOAT_DIGITS_H

enum { FLOAT_DIGITS_MOST = 17 };

/* Writes digits that read back as `d`, a finite number above 0, and returns how many there are. The value is
 * 0.DIGITS * 10^point. The digits are the fewest possible, but for one number in a thousand, and closest to `d` but for
 * fewer: Grisu2 of Florian Loitsch, "Printing Floating-Point Numbers Quickly and Accurately with Integers" (2010), with
 * the powers of ten that nlohmann/json takes, so that what Nix prints is printed here digit by digit. */
int float_digits(char digits[FLOAT_DIGITS_MOST], double d, int *point);

#endif
