// The processes that a worker has started, which convert files for it.
#pragma once

#include <sys/types.h>

namespace nutmeg {

/// Kills the processes of a session (see setsid), but not the caller. Converters are in process
/// groups of their own and start others, which stay in the session; so none is left to run on.
void kill_session(pid_t session);

} // namespace nutmeg
