#include "app/common/clock.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

enum { PATH_ROOM = 512, TM_YEAR = 1900 };

/* The folder holds lists and leap seconds too, which the C library would take for UTC in silence. */
static bool is_zone_file(const char *path)
{
	char begin[4] = "";
	struct stat st;
	FILE *file = stat(path, &st) == 0 && S_ISREG(st.st_mode) ? fopen(path, "r") : NULL;
	if (!file)
		return false;
	bool is = fread(begin, 1, sizeof begin, file) == sizeof begin && memcmp(begin, "TZif", 4) == 0;
	fclose(file);
	return is;
}

bool clock_knows(const char *time_zone)
{
	char path[PATH_ROOM];
	const char *folder = getenv("TZDIR");
	if (!*time_zone || strcmp(time_zone, "UTC") == 0)
		return true;
	if (time_zone[0] == '/' || strstr(time_zone, ".."))
		return false;
	int n = snprintf(path, sizeof path, "%s/%s", folder ? folder : "/usr/share/zoneinfo",
	    time_zone);
	return n > 0 && n < PATH_ROOM && is_zone_file(path);
}

struct date clock_today(const char *time_zone)
{
	time_t now = time(NULL);
	struct tm tm;
	if (*time_zone)
		setenv("TZ", time_zone, 1);
	tzset();
	localtime_r(&now, &tm);
	return (struct date){tm.tm_year + TM_YEAR, tm.tm_mon + 1, tm.tm_mday};
}

struct day clock_day(void)
{
	time_t now = time(NULL);
	struct tm tm;
	localtime_r(&now, &tm);
	tm.tm_hour = tm.tm_min = tm.tm_sec = 0;
	tm.tm_isdst = -1;
	time_t from = mktime(&tm);
	tm.tm_mday++;
	tm.tm_isdst = -1;
	return (struct day){from, mktime(&tm)};
}

bool clock_is_in(const struct day *d)
{
	time_t now = time(NULL);
	return now >= d->from && now < d->to;
}

long long clock_ms(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (long long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

int clock_minutes(void)
{
	return (int)(clock_ms() / 60000);
}
