#include "export/build.h"

#include "base/num.h"

enum { DIGITS = 15 /* as many as a decimal of ours can hold */, SMALLEST = 100 /* micro */ };

json_t *json_text(const char *s)
{
	json_t *j = json_string(s);
	return j ? j : json_string(""); /* not UTF-8: a typed answer never is, its reader sees to it */
}

json_t *json_text_of(struct str s)
{
	json_t *j = json_stringn(s.s, s.n);
	return j ? j : json_string("");
}

void json_set(json_t *object, const char *key, json_t *value)
{
	json_object_set_new(object, key, value);
}

void json_add(json_t *array, json_t *value)
{
	json_array_append_new(array, value);
}

static int put(const char *bytes, size_t n, void *out)
{
	buf_put(out, (struct str){bytes, n});
	return 0;
}

/* Writes and frees. */
void json_write(json_t *j, struct buf *out)
{
	json_dump_callback(j, put, out, JSON_INDENT(2) | JSON_REAL_PRECISION(DIGITS));
	buf_char(out, '\n');
	json_decref(j);
}

json_t *json_date(struct date d, struct arena *mem)
{
	struct buf b = buf_new(mem);
	date_write(d, &b);
	return json_text(buf_end(&b));
}

static json_t *number_json(struct str digits)
{
	struct num n;
	if (!num_read(digits, &n))
		return json_text_of(digits);
	if (num_is_whole(n))
		return json_integer(n.micro / NUM_ONE);
	if (n.micro > -SMALLEST && n.micro < SMALLEST)
		return json_text_of(digits); /* else it would be written as 1e-5, which is no decimal of ours */
	return json_real((double)n.micro / NUM_ONE);
}

json_t *json_node(const struct node *node)
{
	json_t *j;
	switch (node->kind) {
	case NODE_TEXT: return node->number ? number_json(node->text) : json_text_of(node->text);
	case NODE_LIST:
		j = json_array();
		for (size_t i = 0; i < node->n; i++)
			json_add(j, json_node(&node->items[i]));
		return j;
	default:
		j = json_object();
		for (size_t i = 0; i < node->n; i++)
			json_set(j, node->entries[i].key.text.s, json_node(&node->entries[i].value));
		return j;
	}
}

void json_place(json_t *j, const char *line, const char *column, struct span at, size_t byte)
{
	struct place place = at.src ? source_place(at.src, byte) : (struct place){0, 0};
	json_set(j, line, at.src ? json_integer((json_int_t)place.line) : json_null());
	json_set(j, column, at.src ? json_integer((json_int_t)place.column) : json_null());
}
