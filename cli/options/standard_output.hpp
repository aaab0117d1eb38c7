// Standard output, on a terminal through a pager.
#pragma once

#include <string>
#include <string_view>
#include <sys/types.h>

namespace nutmeg {

/// Standard output of the process. On a terminal, long text goes through the pager that
/// $NUTMEG_PAGER or $PAGER names, or else through less, as in git: an empty value or "cat" is none.
/// A pager that ends early is no error: what is left is not written.
class StandardOutput {
public:
    static StandardOutput& instance();

    StandardOutput(StandardOutput const&) = delete;
    StandardOutput& operator=(StandardOutput const&) = delete;
    ~StandardOutput();

    /// Starts the pager, unless the output is not a terminal, there is a pager already, or
    /// --no-pager was given. What is printed to standard error on the same terminal goes through it
    /// from now on.
    void start_pager();

    /// Throws Error if writing fails.
    void write(std::string_view bytes);
    void flush();

    /// Ends the output, and waits for the pager. Throws Error if the pager could not show it.
    void close();

private:
    StandardOutput() = default;
    void fail();

    pid_t pager_ = -1;
    std::string command_;
    bool pager_has_ended_ = false;
};

/// Whether the text needs no more rows of the terminal than there are, so that no pager is needed.
bool fits_terminal(std::string_view text);

} // namespace nutmeg
