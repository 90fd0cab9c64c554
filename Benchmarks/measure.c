/* Runs a command and prints the nanoseconds it took, its peak memory in KiB and its exit status.
   A small parent of its own, because a child's peak memory is never below that of the process
   that started it. usage: measure STDERR-FILE COMMAND ARGUMENT… */

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void run(char *error_file, char **command) {
  int null = open("/dev/null", O_RDWR);
  int errors = open(error_file, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (null < 0 || errors < 0) _exit(127);
  dup2(null, STDIN_FILENO);
  dup2(null, STDOUT_FILENO);
  dup2(errors, STDERR_FILENO);
  execv(command[0], command);
  _exit(127);
}

int main(int argc, char **argv) {
  if (argc < 3) {
    fputs("usage: measure STDERR-FILE COMMAND ARGUMENT...\n", stderr);
    return 2;
  }
  struct timespec started, ended;
  clock_gettime(CLOCK_MONOTONIC, &started);
  pid_t child = fork();
  if (child == 0) run(argv[1], argv + 2);
  int status;
  struct rusage usage;
  if (child < 0 || wait4(child, &status, 0, &usage) < 0) {
    perror("measure");
    return 2;
  }
  clock_gettime(CLOCK_MONOTONIC, &ended);
  long long nanoseconds =
      (ended.tv_sec - started.tv_sec) * 1000000000LL + ended.tv_nsec - started.tv_nsec;
  int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  printf("%lld %ld %d\n", nanoseconds, usage.ru_maxrss, code);
  return 0;
}
