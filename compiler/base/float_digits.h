/* The decimal digits of a double. */
#ifndef BASE_FLOAT_DIGITS_H
#define BASE_FLOAT_DIGITS_H

enum { FLOAT_DIGITS_MOST = 17 };

/* Writes digits that read back as `d`, a finite number above 0, and returns how many there are. The value is 0.DIGITS *
 * 10^point. The digits are the fewest possible for all but about one number in a thousand, and of those the closest to
 * `d`. The algorithm is Grisu2 of Florian Loitsch, "Printing Floating-Point Numbers Quickly and Accurately with
 * Integers" (2010), with the powers of ten of nlohmann/json, so that the digits are the same as those that Nix
 * prints. */
int float_digits(char digits[FLOAT_DIGITS_MOST], double d, int *point);

#endif
