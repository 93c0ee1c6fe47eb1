#include "try.h"

const struct try tries_rules[] = {
    {NULL, NULL, false},
};
