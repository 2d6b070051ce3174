#define _GNU_SOURCE
#include "confinement.h"

#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

static int limit(int resource, rlim_t most) {
  struct rlimit now;
  if (getrlimit(resource, &now) != 0) return -1;
  if (now.rlim_max != RLIM_INFINITY && now.rlim_max < most) most = now.rlim_max;
  struct rlimit wanted = {most, most};
  return setrlimit(resource, &wanted);
}

void ntm_close_inherited(void) {
#ifdef __linux__
  if (close_range(4, ~0U, 0) == 0) return;
#endif
  for (int number = 4, most = (int)sysconf(_SC_OPEN_MAX); number < most; number++) close(number);
}

static void ask_for_end(void);

void ntm_end_with_starter(int channel) {
  char byte;
  ask_for_end();
  // Of one that had ended before, the kernel tells nothing: its end of the channel is closed.
  if (recv(channel, &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 0) _exit(0);
}

#ifdef __linux__
#include <errno.h>
#include <fcntl.h>
#include <linux/sched.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <stddef.h>

// What a plugin has no business with: each is answered with “permission denied”.
static const int denied[] = {
    // programs and processes
    SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(fork), SCMP_SYS(vfork), SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev), SCMP_SYS(tkill), SCMP_SYS(rt_sigqueueinfo), SCMP_SYS(rt_tgsigqueueinfo), SCMP_SYS(pidfd_open),
    SCMP_SYS(pidfd_getfd), SCMP_SYS(pidfd_send_signal), SCMP_SYS(setsid), SCMP_SYS(setpgid), SCMP_SYS(setpriority),
    SCMP_SYS(kcmp), SCMP_SYS(ioprio_set), SCMP_SYS(migrate_pages), SCMP_SYS(move_pages),
    // the network, and what else leads out
    SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(bind), SCMP_SYS(listen), SCMP_SYS(accept),
    SCMP_SYS(accept4), SCMP_SYS(memfd_create), SCMP_SYS(shmget), SCMP_SYS(msgget), SCMP_SYS(semget), SCMP_SYS(mq_open),
    // files and folders
    SCMP_SYS(creat), SCMP_SYS(unlink), SCMP_SYS(unlinkat), SCMP_SYS(rename), SCMP_SYS(renameat), SCMP_SYS(renameat2),
    SCMP_SYS(mkdir), SCMP_SYS(mkdirat), SCMP_SYS(rmdir), SCMP_SYS(link), SCMP_SYS(linkat), SCMP_SYS(symlink),
    SCMP_SYS(symlinkat), SCMP_SYS(mknod), SCMP_SYS(mknodat), SCMP_SYS(chmod), SCMP_SYS(fchmod), SCMP_SYS(fchmodat),
    SCMP_SYS(chown), SCMP_SYS(fchown), SCMP_SYS(lchown), SCMP_SYS(fchownat), SCMP_SYS(truncate), SCMP_SYS(ftruncate),
    SCMP_SYS(fallocate), SCMP_SYS(utime), SCMP_SYS(utimes), SCMP_SYS(utimensat), SCMP_SYS(futimesat), SCMP_SYS(setxattr),
    SCMP_SYS(lsetxattr), SCMP_SYS(fsetxattr), SCMP_SYS(removexattr), SCMP_SYS(lremovexattr), SCMP_SYS(fremovexattr),
    SCMP_SYS(open_by_handle_at), SCMP_SYS(name_to_handle_at), SCMP_SYS(mount), SCMP_SYS(umount2), SCMP_SYS(chroot), SCMP_SYS(pivot_root), SCMP_SYS(unshare), SCMP_SYS(setns),
    // the kernel
    SCMP_SYS(bpf), SCMP_SYS(perf_event_open), SCMP_SYS(userfaultfd), SCMP_SYS(keyctl), SCMP_SYS(add_key),
    SCMP_SYS(request_key), SCMP_SYS(init_module), SCMP_SYS(finit_module), SCMP_SYS(kexec_load), SCMP_SYS(reboot),
};

// Those that the C library can do without when they are “not implemented”: their arguments cannot be looked into.
static const int absent[] = {SCMP_SYS(clone3), SCMP_SYS(openat2), SCMP_SYS(io_uring_setup)};

// Calls that Linux has got since 5.1 have the same numbers everywhere. Those that are not among these few are refused, and so are those that are
// still to come: what they could do, nobody knows.
enum { first_new = 424, last_new = 1023, close_range_call = 436, faccessat2_call = 439, futex_waitv_call = 449 };

static int refuse_new(scmp_filter_ctx context) {
  int fault = 0;
  for (int number = first_new; number <= last_new; number++) {
    if (number == close_range_call || number == faccessat2_call || number == futex_waitv_call) continue;
    fault |= seccomp_rule_add(context, SCMP_ACT_ERRNO(ENOSYS), number, 0);
  }
  return fault;
}

void ntm_hide(void) { prctl(PR_SET_DUMPABLE, 0); }

static void ask_for_end(void) { prctl(PR_SET_PDEATHSIG, SIGKILL); }

static int filter(void) {
  scmp_filter_ctx context = seccomp_init(SCMP_ACT_ALLOW);
  if (context == NULL) return -1;
  const uint32_t no = SCMP_ACT_ERRNO(EACCES);
  int fault = 0;
  for (size_t i = 0; i < sizeof denied / sizeof *denied; i++) fault |= seccomp_rule_add(context, no, denied[i], 0);
  for (size_t i = 0; i < sizeof absent / sizeof *absent; i++)
    fault |= seccomp_rule_add(context, SCMP_ACT_ERRNO(ENOSYS), absent[i], 0);
  // Threads may be made, processes not.
  fault |= seccomp_rule_add(context, no, SCMP_SYS(clone), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0));
  // Files may be opened to be read.
  const int writing[] = {O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND};
  for (size_t i = 0; i < sizeof writing / sizeof *writing; i++) {
    const uint64_t bit = writing[i];
    fault |= seccomp_rule_add(context, no, SCMP_SYS(open), 1, SCMP_A1(SCMP_CMP_MASKED_EQ, bit, bit));
    fault |= seccomp_rule_add(context, no, SCMP_SYS(openat), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, bit, bit));
  }
  // Of terminals and files it may ask what they are; commands that change them, or type into them, it may not give.
  const unsigned long given[] = {TIOCSTI,  TIOCSCTTY, TIOCNOTTY, TIOCSPGRP, TIOCSETD, TIOCCONS, TIOCSWINSZ, TCSETS,
                                 TCSETSW,  TCSETSF,   FIOASYNC,  0x8901 /* FIOSETOWN */, 0x8902 /* SIOCSPGRP */, 0x541c /* TIOCLINUX */,
                                 0x40086602 /* FS_IOC_SETFLAGS */, 0x401c5820 /* FS_IOC_FSSETXATTR */,
                                 0x40049409 /* FICLONE */, 0x4020940d /* FICLONERANGE */};
  for (size_t i = 0; i < sizeof given / sizeof *given; i++)
    fault |= seccomp_rule_add(context, no, SCMP_SYS(ioctl), 1, SCMP_A1(SCMP_CMP_MASKED_EQ, 0xffffffffUL, given[i]));
  // Signals are not to be sent by way of files, either.
  const int owning[] = {8 /* F_SETOWN */, 10 /* F_SETSIG */, 15 /* F_SETOWN_EX */, 1024 /* F_SETLEASE */};
  for (size_t i = 0; i < sizeof owning / sizeof *owning; i++)
    fault |= seccomp_rule_add(context, no, SCMP_SYS(fcntl), 1, SCMP_A1(SCMP_CMP_MASKED_EQ, 0xffffffffUL, (scmp_datum_t)owning[i]));
  // Limits and scheduling: its own alone.
  const int own[] = {SCMP_SYS(prlimit64), SCMP_SYS(sched_setattr), SCMP_SYS(sched_setscheduler), SCMP_SYS(sched_setparam),
                     SCMP_SYS(sched_setaffinity)};
  for (size_t i = 0; i < sizeof own / sizeof *own; i++)
    fault |= seccomp_rule_add(context, no, own[i], 1, SCMP_A0(SCMP_CMP_NE, 0));
  // It goes on ending with who started it.
  fault |= seccomp_rule_add(context, no, SCMP_SYS(prctl), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, 0xffffffffUL, PR_SET_PDEATHSIG));
  // It may end itself, nobody else.
  fault |= seccomp_rule_add(context, no, SCMP_SYS(kill), 1, SCMP_A0(SCMP_CMP_NE, (scmp_datum_t)getpid()));
  fault |= seccomp_rule_add(context, no, SCMP_SYS(tgkill), 1, SCMP_A0(SCMP_CMP_NE, (scmp_datum_t)getpid()));
  fault |= refuse_new(context);
  if (fault == 0) fault = seccomp_load(context);
  seccomp_release(context);
  return fault;
}

int ntm_confine(unsigned long long memory) {
  if (limit(RLIMIT_AS, memory) != 0 || limit(RLIMIT_CORE, 0) != 0 || limit(RLIMIT_NOFILE, 256) != 0) return 0;
  return filter() == 0 ? NTM_CONFINED : NTM_LIMITED;
}

#else

void ntm_hide(void) {}

static void ask_for_end(void) {}

int ntm_confine(unsigned long long memory) {
  return limit(RLIMIT_AS, memory) == 0 && limit(RLIMIT_CORE, 0) == 0 ? NTM_LIMITED : 0;
}

#endif
