#include "cli/serve/workers/session.hpp"

#include <charconv>
#include <csignal>
#include <filesystem>
#include <set>
#include <string>
#include <system_error>
#include <unistd.h>

namespace nutmeg {

void kill_session(pid_t session) {
    std::set<pid_t> killed; // they stay in the list until their parents have waited for them
    // A process may start another while the list is read.
    for (bool finds_more = true; finds_more;) {
        finds_more = false;
        std::error_code failed;
        std::filesystem::directory_iterator processes("/proc", failed);
        for (; !failed && processes != std::filesystem::directory_iterator();
             processes.increment(failed)) {
            auto const name = processes->path().filename().string();
            pid_t pid = 0;
            auto const [end, fault] = std::from_chars(name.data(), name.data() + name.size(), pid);
            if (fault != std::errc() || *end != '\0' || pid == getpid() || getsid(pid) != session)
                continue;
            kill(pid, SIGKILL);
            finds_more = killed.insert(pid).second || finds_more;
        }
    }
}

} // namespace nutmeg
