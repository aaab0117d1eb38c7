#include "cli/help/help_text.hpp"

#include "cli/help/help_pages.hpp"
#include "cli/help/option_groups.hpp"

#include <algorithm>
#include <set>
#include <sstream>
#include <utility>

namespace nutmeg {

namespace {

constexpr std::string_view commands_heading = "Commands: ";
constexpr std::string_view options_heading = "Options: ";

WrappedText styled(std::string_view text) {
    WrappedText wrapped;
    bool is_glued = true;
    for (auto const& words : help_words(text)) {
        wrapped.add(words.text,
                    words.kind == HelpWords::Kind::Code ? Style::Strong : Style::Plain,
                    is_glued && !words.text.starts_with(' '));
        is_glued = !words.text.ends_with(' ');
    }
    return wrapped;
}

void write_heading(TermPage& page, std::string const& title) {
    page.gap();
    page.write(WrappedText().add(title, Style::Strong));
}

/// A term with its description beside it, or below it if it is long.
void write_row(TermPage& page, std::string const& term, WrappedText const& description) {
    constexpr std::size_t column = 26;
    auto const left = "  " + term;
    std::string const indent(column, ' ');
    if (columns(left) + 2 > column) {
        page.write(WrappedText().add(term), "  ", "      ");
        page.write(description, indent, indent);
    } else {
        page.write(description, left + std::string(column - columns(left), ' '), indent);
    }
}

void write_example(TermPage& page, std::string_view command, std::string const& indent) {
    page.write(WrappedText().add(command), indent, indent + "    ");
}

void write_blocks(TermPage& page, std::vector<HelpBlock> const& blocks, std::string const& indent) {
    bool is_first = true;
    for (auto const& block : blocks) {
        bool const is_close =
            block.kind == HelpBlock::Kind::Item || block.kind == HelpBlock::Kind::Literal;
        if (!is_first && !is_close)
            page.gap();
        is_first = false;
        switch (block.kind) {
        case HelpBlock::Kind::Paragraph:
            page.write(styled(block.text), indent, indent);
            break;
        case HelpBlock::Kind::Literal:
            write_example(page, block.text, indent + "  ");
            break;
        case HelpBlock::Kind::Item:
            page.write(styled(block.blocks.front().text), indent + "* ", indent + "  ");
            break;
        case HelpBlock::Kind::Definition:
            page.write(styled(block.text), indent, indent + "    ");
            write_blocks(page, block.blocks, indent + "    ");
            break;
        }
    }
}

void write_codes(TermPage& page, HelpSection const& section) {
    for (auto const& block : section.blocks) {
        if (block.kind != HelpBlock::Kind::Definition || block.blocks.empty())
            continue;
        page.write(
            styled(block.blocks.front().text), "  " + plain_text(block.text) + "  ", "     ");
    }
}

void write_usages(TermPage& page, HelpPage const& help) {
    std::string lead = "Usage: ";
    for (auto const& usage : help.usages) {
        page.write(WrappedText().add(usage), lead, "           ");
        lead = "       ";
    }
}

void write_option(TermPage& page, GroupedOption const& one) {
    write_row(page, plain_text(one.term), WrappedText().add(one.description()));
}

void write_groups(TermPage& page, CommandHelp const& command, HelpPage const& help) {
    for (auto const& group : option_groups(command, help)) {
        write_heading(page, group.title);
        for (auto const& one : group.options)
            write_option(page, one);
        if (!group.example.empty())
            page.write(WrappedText().add(group.example), "  Example: ", "               ");
    }
}

void write_commands(TermPage& page, CommandHelp const& command) {
    write_heading(page, "Commands");
    for (auto const& one : command.commands)
        write_row(
            page, one.name.substr(one.name.rfind(' ') + 1), WrappedText().add(one.description));
}

/// The commands that the paragraph names, in its order; they are added to `listed`.
void write_commands(TermPage& page,
                    CommandHelp const& program,
                    HelpSection const& section,
                    std::set<std::string>& listed) {
    write_heading(page, section.title.substr(commands_heading.size()));
    std::string names;
    for (auto const& block : section.blocks)
        names += block.text + " ";
    std::replace(names.begin(), names.end(), ',', ' ');
    std::istringstream words(names);
    for (std::string name; words >> name;)
        if (auto const* command = program.find(name)) {
            write_row(page, name, WrappedText().add(command->description));
            listed.insert(name);
        }
}

HelpPage page_of(CommandHelp const& command) {
    return command_page(command.name.empty() ? "nutmeg" : command.name).value_or(HelpPage());
}

void write_topics(TermPage& page) {
    write_heading(page, "Topics (nutmeg help TOPIC)");
    for (auto const& name : topic_names())
        if (auto const topic = topic_page(name))
            write_row(page, name, WrappedText().add(topic->title));
}

} // namespace

std::string program_help(CommandHelp const& program, TermOptions const& options) {
    TermPage page(options);
    auto const help = page_of(program);
    page.write(WrappedText().add(program.description));
    page.gap();
    write_usages(page, help);
    std::set<std::string> listed;
    for (auto const& section : help.sections)
        if (section.title.starts_with(commands_heading))
            write_commands(page, program, section, listed);
    for (auto const& command : program.commands)
        if (!listed.contains(command.name))
            write_row(page, command.name, WrappedText().add(command.description));
    write_topics(page);
    write_groups(page, program, help);
    page.gap();
    page.write(WrappedText().add("\"nutmeg COMMAND --help\" lists the options of a command, and "
                                 "\"nutmeg help COMMAND\" says all about it."));
    return page.take();
}

std::string short_help(CommandHelp const& command, TermOptions const& options) {
    TermPage page(options);
    auto const help = page_of(command);
    write_usages(page, help);
    page.gap();
    page.write(WrappedText().add(command.description + "."));
    if (!command.operands.empty())
        page.gap();
    for (auto const& operand : command.operands)
        write_row(page, operand.term(), WrappedText().add(operand.description));
    if (!command.commands.empty())
        write_commands(page, command);
    write_groups(page, command, help);
    if (auto const* codes = help.section("Exit status")) {
        write_heading(page, "Exit codes");
        write_codes(page, *codes);
    }
    if (auto const* examples = help.section("Examples")) {
        write_heading(page, "Examples");
        write_blocks(page, examples->blocks, "  ");
    }
    page.gap();
    page.write(
        WrappedText().add("Every command also has --quiet, --color, --hyperlinks, --width and "
                          "--no-pager (nutmeg --help). \"nutmeg help "
                          + command.name + "\" says more."));
    return page.take();
}

std::string full_help(CommandHelp const& command, TermOptions const& options) {
    TermPage page(options);
    auto const help = page_of(command);
    page.write(WrappedText()
                   .add(command.name.empty() ? "nutmeg" : "nutmeg " + command.name, Style::Strong)
                   .add("- " + help.title));
    page.gap();
    write_usages(page, help);
    bool options_written = false;
    for (auto const& section : help.sections) {
        if (!section.title.starts_with(options_heading)) {
            if (!section.title.empty())
                write_heading(page, section.title);
            page.gap();
            write_blocks(page, section.blocks, "  ");
            continue;
        }
        if (std::exchange(options_written, true))
            continue;
        for (auto const& group : option_groups(command, help)) {
            write_heading(page, group.title);
            for (auto const& one : group.options) {
                page.gap();
                page.write(WrappedText().add(plain_text(one.term), Style::Strong), "  ", "      ");
                if (one.text != nullptr)
                    write_blocks(page, *one.text, "      ");
                else
                    page.write(WrappedText().add(one.description() + "."), "      ", "      ");
            }
            page.gap();
            if (!group.example.empty())
                page.write(WrappedText().add(group.example), "  Example: ", "               ");
        }
    }
    return page.take();
}

std::string topic_help(HelpPage const& topic, TermOptions const& options) {
    TermPage page(options);
    page.write(WrappedText().add(topic.name, Style::Strong).add("- " + topic.title));
    for (auto const& section : topic.sections) {
        if (!section.title.empty())
            write_heading(page, section.title);
        page.gap();
        write_blocks(page, section.blocks, "  ");
    }
    page.gap();
    std::string see;
    for (auto name : topic.see) {
        std::replace(name.begin(), name.end(), '-', ' ');
        see += (see.empty() ? "" : ", ")
             + (name == "nutmeg" ? std::string("nutmeg --help") : "nutmeg help" + name.substr(6));
    }
    if (!see.empty())
        page.write(WrappedText().add("See also:").add(see));
    return page.take();
}

} // namespace nutmeg
