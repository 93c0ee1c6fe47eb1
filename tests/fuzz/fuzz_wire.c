/* Pages as another process sends them. What is read is written again as it was, byte for byte;
 * what is refused has a reason. */
#include "fuzz.h"

#include "report/wire.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *mem = arena_new(NULL);
	struct str bytes = {(const char *)data, size};
	struct pages pages;
	const char *why;
	if (wire_read(bytes, &pages, mem, &why)) {
		struct buf again = buf_new(mem);
		wire_write(&pages, &again);
		MUST(str_eq(bytes, buf_str(&again)));
		MUST(pages.n > 0 && pages.list[0].n > 0 && pages.list[0].docs[0]->n > 0);
	} else {
		MUST(why && *why);
	}
	arena_free(mem);
	return 0;
}
