#include "base/float_digits.h"

#include <math.h>
#include <stdint.h>

__extension__ typedef unsigned __int128 wide;

/* significand * 2^exponent */
struct scaled {
	uint64_t significand;
	int exponent;
};

/* The significands of 10^-300, 10^-292 ... 10^324, rounded to 64 bits, the highest of which is set. */
enum { POWER_LEAST = -300, POWER_STEP = 8 };
static const uint64_t powers[] = {
    0xab70fe17c79ac6ca, 0xff77b1fcbebcdc4f, 0xbe5691ef416bd60c, 0x8dd01fad907ffc3c, 0xd3515c2831559a83,
    0x9d71ac8fada6c9b5, 0xea9c227723ee8bcb, 0xaecc49914078536d, 0x823c12795db6ce57, 0xc21094364dfb5637,
    0x9096ea6f3848984f, 0xd77485cb25823ac7, 0xa086cfcd97bf97f4, 0xef340a98172aace5, 0xb23867fb2a35b28e,
    0x84c8d4dfd2c63f3b, 0xc5dd44271ad3cdba, 0x936b9fcebb25c996, 0xdbac6c247d62a584, 0xa3ab66580d5fdaf6,
    0xf3e2f893dec3f126, 0xb5b5ada8aaff80b8, 0x87625f056c7c4a8b, 0xc9bcff6034c13053, 0x964e858c91ba2655,
    0xdff9772470297ebd, 0xa6dfbd9fb8e5b88f, 0xf8a95fcf88747d94, 0xb94470938fa89bcf, 0x8a08f0f8bf0f156b,
    0xcdb02555653131b6, 0x993fe2c6d07b7fac, 0xe45c10c42a2b3b06, 0xaa242499697392d3, 0xfd87b5f28300ca0e,
    0xbce5086492111aeb, 0x8cbccc096f5088cc, 0xd1b71758e219652c, 0x9c40000000000000, 0xe8d4a51000000000,
    0xad78ebc5ac620000, 0x813f3978f8940984, 0xc097ce7bc90715b3, 0x8f7e32ce7bea5c70, 0xd5d238a4abe98068,
    0x9f4f2726179a2245, 0xed63a231d4c4fb27, 0xb0de65388cc8ada8, 0x83c7088e1aab65db, 0xc45d1df942711d9a,
    0x924d692ca61be758, 0xda01ee641a708dea, 0xa26da3999aef774a, 0xf209787bb47d6b85, 0xb454e4a179dd1877,
    0x865b86925b9bc5c2, 0xc83553c5c8965d3d, 0x952ab45cfa97a0b3, 0xde469fbd99a05fe3, 0xa59bc234db398c25,
    0xf6c69a72a3989f5c, 0xb7dcbf5354e9bece, 0x88fcf317f22241e2, 0xcc20ce9bd35c78a5, 0x98165af37b2153df,
    0xe2a0b5dc971f303a, 0xa8d9d1535ce3b396, 0xfb9b7cd9a4a7443c, 0xbb764c4ca7a44410, 0x8bab8eefb6409c1a,
    0xd01fef10a657842c, 0x9b10a4e5e9913129, 0xe7109bfba19c0c9d, 0xac2820d9623bf429, 0x80444b5e7aa7cf85,
    0xbf21e44003acdd2d, 0x8e679c2f5e44ff8f, 0xd433179d9c8cb841, 0x9e19db92b4e31ba9,
};

/* The range of the exponent of a scaled number, whose integer part then fits into 32 bits. */
enum { EXPONENT_LEAST = -60 };

static struct scaled normalised(uint64_t significand, int exponent)
{
	int shift = __builtin_clzll(significand);
	return (struct scaled){significand << shift, exponent - shift};
}

static struct scaled product(struct scaled x, struct scaled y)
{
	wide p = (wide)x.significand * y.significand + ((wide)1 << 63);
	return (struct scaled){(uint64_t)(p >> 64), x.exponent + y.exponent + 64};
}

/* Returns a power of ten, 10^*k, that brings a number with this exponent into that range. */
static struct scaled power_for(int exponent, int *k)
{
	int distance = EXPONENT_LEAST - exponent - 1;
	int least = distance * 78913 / (1 << 18) + (distance > 0); /* log10(2) */
	int i = (least - POWER_LEAST + POWER_STEP - 1) / POWER_STEP;
	*k = POWER_LEAST + i * POWER_STEP;
	return (struct scaled){powers[i], (*k * 1741647 >> 19) - 63}; /* log2(10) */
}

/* The numbers between which the digits have to lie: the highest one that reads back as the double, its rest after the
 * digits so far, and the distances from it down to the double (`wanted`) and to the lowest such number (`width`). */
struct range {
	uint64_t rest, wanted, width;
};

/* Lowers the last digit, worth `unit`, as long as that comes closer to the double. */
static void round_last(char *last, struct range r, uint64_t unit)
{
	while (r.rest < r.wanted && r.width - r.rest >= unit &&
	       (r.rest + unit < r.wanted || r.wanted - r.rest > r.rest + unit - r.wanted)) {
		--*last;
		r.rest += unit;
	}
}

/* Writes the digits of a number with at most 32 bits before the point, which is at -exponent, the highest digit first,
 * until the rest lies within the range. *point gets the number of digits before the point. */
static int generate(char *digits, uint64_t highest, int exponent, struct range r, int *point)
{
	int n = 0, shift = -exponent;
	uint64_t one = (uint64_t)1 << shift, fraction = highest & (one - 1);
	uint32_t whole = (uint32_t)(highest >> shift), unit = 1;
	*point = 1;
	while (whole / unit >= 10) {
		unit *= 10;
		++*point;
	}
	for (; unit; unit /= 10) {
		digits[n++] = (char)('0' + whole / unit);
		whole %= unit;
		r.rest = ((uint64_t)whole << shift) + fraction;
		if (r.rest <= r.width) {
			round_last(digits + n - 1, r, (uint64_t)unit << shift);
			return n;
		}
	}
	do {
		fraction *= 10;
		r.width *= 10;
		r.wanted *= 10;
		digits[n++] = (char)('0' + (fraction >> shift));
		fraction &= one - 1;
	} while (fraction > r.width);
	r.rest = fraction;
	round_last(digits + n - 1, r, one);
	return n;
}

int float_digits(char digits[FLOAT_DIGITS_MOST], double d, int *point)
{
	enum { BITS = 53, LEAST = -1074 };
	int exponent, k;
	uint64_t f = (uint64_t)ldexp(frexp(d, &exponent), BITS);
	exponent -= BITS;
	if (exponent < LEAST) { /* a subnormal number has fewer bits */
		f >>= LEAST - exponent;
		exponent = LEAST;
	}
	/* The bounds are half-way to the neighbouring doubles; the one below a power of two is twice as close. */
	struct scaled high = normalised(2 * f + 1, exponent - 1);
	int closer = f == (uint64_t)1 << (BITS - 1) && exponent > LEAST;
	struct scaled low = closer ? (struct scaled){4 * f - 1, exponent - 2} : (struct scaled){2 * f - 1, exponent - 1};
	low.significand <<= low.exponent - high.exponent;
	low.exponent = high.exponent;

	struct scaled power = power_for(high.exponent, &k);
	struct scaled middle = product(normalised(f, exponent), power);
	/* Each product may be off by one, so the range is narrowed by that. */
	uint64_t highest = product(high, power).significand - 1, lowest = product(low, power).significand + 1;
	struct range r = {.wanted = highest - middle.significand, .width = highest - lowest};
	int n = generate(digits, highest, middle.exponent, r, point);
	*point -= k;
	return n;
}
