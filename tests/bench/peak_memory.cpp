// peak_memory PROGRAM ARGUMENT...: runs the program, discards its output, and prints its exit code
// and its peak memory in bytes. It is a separate program, because Linux counts memory that a parent
// had before the start as that of its child.
#include <cstdio>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char** argv) {
    if (argc < 2)
        return 2;
    auto const child = fork();
    if (child == 0) {
        int const dev_null = open("/dev/null", O_WRONLY);
        dup2(dev_null, STDOUT_FILENO);
        dup2(dev_null, STDERR_FILENO);
        execvp(argv[1], argv + 1);
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    if (child < 0 || wait4(child, &status, 0, &usage) != child || !WIFEXITED(status))
        return 1;
    std::printf("%d %ld\n", WEXITSTATUS(status), usage.ru_maxrss * 1024L);
    return 0;
}
