#include <dlfcn.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

// A shared library that is loaded when it is first needed, and stays.
struct library {
  const char *name;
  _Atomic(void *) handle;
};

static inline bool library_load(struct library *library) {
  if (library->handle) return true;
  // Loading twice at once gives the same library.
  void *handle = dlopen(library->name, RTLD_NOW | RTLD_LOCAL);
  if (handle) library->handle = handle;
  return handle != NULL;
}

static inline void *library_symbol(struct library *library, const char *name) {
  void *symbol = library_load(library) ? dlsym(library->handle, name) : NULL;
  if (!symbol) {
    fprintf(stderr, "ntm: %s has no %s: %s\n", library->name, name, dlerror());
    abort();
  }
  return symbol;
}

// Defines the function `name` so that it calls the one of that name in LIBRARY; the compiler compares it with its header.
#define FORWARD(type, name, parameters, ...)                             \
  type name parameters {                                                 \
    static _Atomic(__typeof__(&name)) found;                             \
    __typeof__(&name) function = found;                                  \
    if (!function) {                                                     \
      function = (__typeof__(&name))library_symbol(&LIBRARY, #name);     \
      found = function;                                                  \
    }                                                                    \
    return function(__VA_ARGS__);                                        \
  }
