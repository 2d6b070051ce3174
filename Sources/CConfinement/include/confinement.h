#ifndef NTM_CONFINEMENT_H
#define NTM_CONFINEMENT_H

/// How far a process was confined.
enum ntm_confinement {
  /// Memory is limited, and nothing more: the kernel or the system has no filter of system calls.
  NTM_LIMITED = 1,
  /// Besides: it can write no file, start no program, open no socket, and touch no other process.
  NTM_CONFINED = 2,
};

/// Closes all files that this process was given but standard input, output, error and the channel, number 3.
void ntm_close_inherited(void);

/// Has the kernel end this process as soon as the thread that started it has ended, whatever this process is doing then. Where the kernel
/// has no such call, it ends when it next looks at its channel.
///
/// @param channel the socket to who started it.
void ntm_end_with_starter(int channel);

/// Keeps other processes of the same user from reading this one's memory and environment.
void ntm_hide(void);

/// Confines this process for good.
///
/// @param memory how many bytes of address space it may have.
/// @return a member of `ntm_confinement`; 0 when not even the limits could be set.
int ntm_confine(unsigned long long memory);

#endif
