/* What stands before the first person: the site file, the state folder, rules that were checked. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "app/common/clock.h"
#include "app/common/output.h"
#include "app/common/pack.h"
#include "app/kiosk/kiosk.h"
#include "kiosk/process.h"
#include "store/file.h"

static enum status complain(const char *what, const char *which, const char *why)
{
	fprintf(stderr, "candor kiosk: %s %s: %s\n", what, which, why);
	return STATUS_MACHINE;
}

/* The path from the root on, for children stand elsewhere. A path that leads nowhere stays as it
 * is: whoever opens it says so. */
static bool whole_path(const char *path, char *out)
{
	char *whole = realpath(path, NULL);
	int n = snprintf(out, SHELF_PATH, "%s", whole ? whole : path);
	free(whole);
	return n > 0 && n < SHELF_PATH;
}

/* ---- the site file ---- */

/* Beside the other things of the kiosk, so that nobody is served by half a file. */
static bool copy_site(struct kiosk *k, struct str text, bool *changed, struct arena *mem)
{
	const char *why;
	const char *path = text_fmt(mem, "%s/site.yaml", k->shelf.folder);
	struct str old;
	if (!file_is_plain(path, &why))
		return false;
	*changed = file_read(path, YAML_LARGEST, mem, &old, &why) != FILE_FINE || !str_eq(old, text);
	if (*changed && !file_write(path, text, FILE_OWNER_ONLY, mem, &why))
		return false;
	int n = snprintf(k->site_used, sizeof k->site_used, "%s", path);
	return n > 0 && (size_t)n < sizeof k->site_used;
}

bool kiosk_read_site(struct kiosk *k, bool *changed, struct diags *diags)
{
	const struct source *read = pack_is_plain(k->site_file, false, diags->mem, diags)
	    ? pack_source(k->site_file, diags->mem, diags) : NULL;
	if (!read || !pack_site_of(read, diags->mem, diags))
		return false;
	struct arena *mem = arena_new(NULL); /* once more, where it may stay */
	const struct source *src = source_new(mem, k->site_file, str_of(arena_text(mem, read->text)));
	struct diags none = diags_new(mem);
	if (k->shelf.folder[0] && !copy_site(k, src->text, changed, mem))
		snprintf(k->site_used, sizeof k->site_used, "%s", k->site_file);
	k->site = load_site(src, mem, &none);
	arena_free(k->mem_site);
	k->mem_site = mem;
	return true;
}

/* ---- the state folder ---- */

static enum status open_state(struct kiosk *k)
{
	const char *given = getenv("STATE_DIRECTORY"), *why;
	const char *folder = k->site->state[0] ? k->site->state : given ? given : "";
	if (folder[0] != '/') {
		fprintf(stderr, "candor kiosk: there is no state folder\n"
		                "  name one in the site file, such as state: /var/lib/candor\n");
		return STATUS_INPUT;
	}
	if (!shelf_open(&k->shelf, folder, k->args->mem, &why)) {
		complain("cannot use the state folder", folder, why);
		fprintf(stderr, "  name a folder that is for this alone, below one that is there; it belongs to who runs\n"
		                "  the kiosk, and nobody else may write into it\n");
		return STATUS_MACHINE;
	}
	const char *lock = text_fmt(k->args->mem, "%s/lock", folder);
	int fd = open(lock, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (fd < 0)
		return complain("cannot open", lock, strerror(errno));
	if (flock(fd, LOCK_EX | LOCK_NB) != 0) /* held until the last process of this kiosk ends */
		return complain("cannot use the state folder", folder, "another kiosk is using it");
	oplog_open(&k->log, folder);
	return STATUS_WELL;
}

/* ---- the first rules ---- */

static enum status refuse(struct kiosk *k, const struct copy *c, enum status status)
{
	shelf_drop(&k->shelf, c);
	oplog_add(&k->log, "rules-refused", "at=start");
	return status;
}

/* Exit status of candor check over rules; -1: it did not end well. */
static int check(const struct kiosk *k, const char *rules, int out)
{
	int status = 0;
	pid_t checker = look_check(k, rules, out);
	if (checker <= 0)
		return -1;
	for (;;) {
		pid_t pid = waitpid(checker, &status, WUNTRACED);
		if (pid > 0 && WIFSTOPPED(status))
			process_kill(checker, SIGKILL); /* it would be waited for without end */
		else if (pid > 0 || errno != EINTR)
			return pid > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
	}
}

/* What is wrong is told of the file that people know, not of our copy. */
static enum status tell_why(struct kiosk *k)
{
	int status = check(k, k->rules, STDERR_FILENO);
	if (status == STATUS_INPUT)
		return STATUS_INPUT;
	return complain("cannot take", k->rules,
	    status == STATUS_WELL ? "it changed while it was read" : "candor-prove did not end well");
}

/* Rules that nobody has ever taken are checked before the terminal is: what is wrong with them is
 * for whoever sets up the kiosk. */
static enum status first_rules(struct kiosk *k)
{
	struct diags diags = diags_new(k->args->mem);
	struct copy c;
	char path[SHELF_PATH];
	enum offer offer = shelf_copy(&k->shelf, k->rules, true, &c, &diags);
	if (offer == OFFER_NO_ROOM)
		return complain("cannot write into", k->shelf.folder, "a copy of the rules has no room");
	if (offer != OFFER_NEW) {
		output_diags(&diags, stderr);
		return output_status(&diags);
	}
	shelf_path(&k->shelf, &c, path);
	if (check(k, path, -1) != STATUS_WELL || !shelf_know(&k->shelf, &c, kiosk_today(k), &k->known))
		return refuse(k, &c, tell_why(k));
	shelf_take(&k->shelf, &c);
	if (!shelf_write(&k->shelf))
		return refuse(k, &c, complain("cannot write into", k->shelf.folder, "the disk is full"));
	return STATUS_WELL;
}

/* The rules of last time; when they do not load any more, those before them. */
static bool known_rules(struct kiosk *k)
{
	if (shelf_know(&k->shelf, &k->shelf.now, kiosk_today(k), &k->known))
		return true;
	if (k->shelf.now.number > 0)
		oplog_add(&k->log, "rules-damaged", "copy=%u", k->shelf.now.number);
	k->shelf.now = k->shelf.before;
	k->shelf.before = (struct copy){0};
	return shelf_know(&k->shelf, &k->shelf.now, kiosk_today(k), &k->known);
}

struct date kiosk_today(const struct kiosk *k)
{
	struct date today = args_today(k->args);
	return today.year ? today : clock_today(k->site->time_zone);
}

enum status kiosk_open(struct kiosk *k, const struct args *a)
{
	struct diags diags = diags_new(a->mem);
	struct rlimit none = {0, 0};
	bool changed;
	*k = (struct kiosk){.args = a, .since = time(NULL)};
	setrlimit(RLIMIT_CORE, &none); /* of this and every process it starts */
	served_none(&k->served);
	if (!whole_path(a->operands[0], k->rules) || !whole_path(a->value[OPT_SITE], k->site_file))
		return complain("cannot open", a->operands[0], "the path is too long");
	if (!kiosk_read_site(k, &changed, &diags)) {
		output_diags(&diags, stderr);
		return output_status(&diags);
	}
	enum status status = open_state(k);
	if (status != STATUS_WELL)
		return status;
	kiosk_read_site(k, &changed, &diags); /* once more, for a copy in the state folder */
	if (known_rules(k))
		return STATUS_WELL;
	return first_rules(k);
}
