#include "rules/site.h"

/* Empty words are filled in from the engine's own, in the language of the page. */
const struct site site_default = {
    .clinic = "",
    .emergency_number = "911",
    .desk = "",
    .time_zone = "",
    .paper = "",
    .idle_seconds = 90,
    .erase_seconds = 60,
    .more_time = 10,
    .staff_seconds = 60,
    .printer = "",
    .theme = "plain",
    .staff_pin = "",
    .state = "",
    .store = "",
};
