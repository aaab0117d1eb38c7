// Options that several commands share.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace nutmeg {

class SectionStore;

/// Lets an option be repeated, with one value each time, so that it does not take the operands that
/// follow it. Returns the option.
CLI::Option* repeat_with_one_value(CLI::Option* option);

/// --statutes STATUTES, any number of times.
void add_statutes_option(CLI::App& command, std::vector<std::string>& statutes);

/// The named statutes, else $NUTMEG_STATUTES (paths separated by ':'), else the sample
/// statutes, installed or in the source tree.
std::vector<std::string> statutes_or_default(std::vector<std::string> const& named);

/// Whether these paths are the sample statutes alone.
bool is_sample(std::vector<std::string> const& statutes);

/// Prints a message that names the sample statutes if one of the section numbers is of title 99, as
/// in the examples, and the law has no such title.
void point_to_sample(SectionStore const& law, std::vector<std::string> const& numbers);

} // namespace nutmeg
