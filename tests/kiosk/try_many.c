#include "try.h"

const struct try tries_many[] = {
    {NULL, NULL, false},
};
