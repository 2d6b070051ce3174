#ifdef __linux__
#define _GNU_SOURCE 1
#include <pty.h>
#include <utmp.h>
#else
#include <util.h>
#endif

#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

pid_t cpt_start(
    const char *path, char *const arguments[], char *const environment[], int rows, int columns, int *master) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int terminal;
  if (access(path, X_OK) != 0 || openpty(master, &terminal, NULL, NULL, &size) != 0) return -1;
  fcntl(*master, F_SETFD, FD_CLOEXEC);
  fcntl(terminal, F_SETFD, FD_CLOEXEC);
  pid_t process = fork();
  if (process == 0) { /* nothing but async-signal-safe calls: the tests have other threads */
    for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int descriptor = 3; descriptor < 256; descriptor++) /* files, pipes and locks of tests that run beside */
      if (descriptor != terminal) close(descriptor);
    if (login_tty(terminal) == 0) execve(path, arguments, environment);
    _exit(127);
  }
  int error = errno;
  close(terminal);
  if (process < 0) close(*master);
  errno = error;
  return process;
}

int cpt_open(int *master) {
  int terminal;
  return openpty(master, &terminal, NULL, NULL, NULL) == 0 ? terminal : -1;
}

int cpt_set_size(int terminal, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(terminal, TIOCSWINSZ, &size);
}
