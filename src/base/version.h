/* The version of the engine, as printed on every page. */
#ifndef BASE_VERSION_H
#define BASE_VERSION_H

#define CANDOR_VERSION "0.1.0"

#endif
