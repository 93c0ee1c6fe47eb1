#include "try.h"

const struct try tries_staff[] = {
    {NULL, NULL, false},
};
