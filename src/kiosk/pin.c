#include "kiosk/pin.h"

#include <crypt.h>
#include <string.h>

/* 2 to the 14th blocks of 4 kilobytes: 64 megabytes, a quarter of a second on a small machine. */
enum { PIN_COST = 7, DIGITS = 10 };

/* One step up or down from each digit to the next, or none: 123456, 987654, 111111; 890123 too. */
static bool is_run(const char *digits)
{
	int step = (digits[1] - digits[0] + DIGITS) % DIGITS;
	if (step != 0 && step != 1 && step != DIGITS - 1)
		return false;
	for (size_t i = 1; digits[i + 1]; i++)
		if ((digits[i + 1] - digits[i] + DIGITS) % DIGITS != step)
			return false;
	return true;
}

/* 121212, 123123, 112112: the same part again and again. */
static bool repeats(const char *digits, size_t n)
{
	for (size_t part = 1; part <= n / 2; part++)
		if (n % part == 0 && memcmp(digits, digits + part, n - part) == 0)
			return true;
	return false;
}

/* Fewer than four different digits, as in 112211, are soon tried. */
static unsigned different(const char *digits)
{
	unsigned count = 0;
	for (char d = '0'; d <= '9'; d++)
		count += strchr(digits, d) != NULL;
	return count;
}

const char *pin_refused(const char *digits)
{
	size_t n = strlen(digits);
	if (strspn(digits, "0123456789") != n)
		return "is made of digits, for the number pad";
	if (n < PIN_LEAST)
		return "has 6 digits at least";
	if (n > PIN_MOST)
		return "has 12 digits at most";
	if (is_run(digits) || repeats(digits, n) || different(digits) < 3)
		return "is not one that people try first, such as 123456 or 111111";
	return NULL;
}

bool pin_hash(const char *digits, char *hash, size_t room)
{
	struct crypt_data data = {0};
	char setting[CRYPT_GENSALT_OUTPUT_SIZE];
	const char *made = NULL;
	if (crypt_gensalt_rn("$y$", PIN_COST, NULL, 0, setting, sizeof setting))
		made = crypt_r(digits, setting, &data);
	bool fine = made && made[0] == '$' && strlen(made) < room;
	if (fine)
		memcpy(hash, made, strlen(made) + 1);
	explicit_bzero(&data, sizeof data);
	return fine;
}

enum pin_answer pin_try(const char *digits, const char *hash)
{
	struct crypt_data data = {0};
	const char *made = crypt_r(digits, hash, &data);
	bool hashed = made && made[0] == '$', same = hashed && strlen(made) == strlen(hash);
	unsigned char differs = 0;
	for (size_t i = 0; same && hash[i]; i++)
		differs |= (unsigned char)(made[i] ^ hash[i]);
	explicit_bzero(&data, sizeof data);
	if (!hashed)
		return PIN_UNKNOWN;
	return same && differs == 0 ? PIN_RIGHT : PIN_WRONG;
}

void pin_wipe(char *digits, size_t n)
{
	explicit_bzero(digits, n);
}
