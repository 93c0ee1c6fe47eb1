/* Bytes from a terminal to keys. Knows the ways in which terminals write arrows, function keys,
 * number pads, pasted text and pointers, and takes the terminal's own description first. Reads
 * nothing itself: bytes are fed in, so that every stream can be tried without a terminal. */
#ifndef UI_DECODE_H
#define UI_DECODE_H

#include "ui/key.h"

enum { DECODE_ROOM = 256, DECODE_OWN = 32 };

/* What this terminal sends for a key, by its description. */
struct sequence {
	const char *bytes;
	enum press press;
};

struct decoder {
	unsigned char in[DECODE_ROOM];
	size_t n;
	bool pasting;
	bool strange; /* something without a name for us was passed over; whoever asks takes it back */
	struct sequence own[DECODE_OWN];
	size_t nown;
};

void decode_learn(struct decoder *d, const char *bytes, enum press press);
size_t decode_room(const struct decoder *d); /* bytes that can be fed now */
void decode_feed(struct decoder *d, const unsigned char *bytes, size_t n);

/* Takes the next key. False: none is complete. pause: nothing more came for a while, so that what
 * began like a sequence was an Escape, or is none of ours. */
bool decode_key(struct decoder *d, bool pause, struct key *out);

#endif
