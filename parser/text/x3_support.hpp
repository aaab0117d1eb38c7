// Shared by all grammar files: byte iterators, whitespace, keywords and positions. Included by
// *_grammar.cpp files only, so that no other file compiles Spirit.
#pragma once

#include "parser/text/span.hpp"

#include <boost/spirit/home/x3.hpp>

namespace nutmeg::grammar {

namespace x3 = boost::spirit::x3;

using Iterator = char const*;

/// Context key of the start of the text, for located rules.
struct origin_tag {};

/// Base of rule tags: sets the attribute's `span` to the text of the rule, in bytes from the
/// origin.
struct located {
    template <class It, class Attr, class Context>
    void on_success(It const& first, It const& last, Attr& attr, Context const& context) {
        if constexpr (requires { attr.span; }) {
            char const* origin = x3::get<origin_tag>(context);
            attr.span = make_span(static_cast<std::size_t>(first - origin),
                                  static_cast<std::size_t>(last - origin));
        }
    }
};

/// Whitespace inside a line: space, tab, NBSP, thin space. `ws` is one or more.
inline constexpr auto blank = x3::lit(' ') | '\t' | "\u00a0" | "\u2009";
inline constexpr auto ws = +blank;

/// A complete ASCII word, ignoring case: keyword("section") does not match in "sectional".
constexpr auto keyword(char const* word) {
    return x3::no_case[x3::lit(word)] >> !x3::ascii::alnum;
}

} // namespace nutmeg::grammar
