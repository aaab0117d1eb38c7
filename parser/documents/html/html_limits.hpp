// Pages that gumbo would read in more than proportional time or memory. HTML defines how to repair
// any page, and some repairs copy elements: each paragraph under a thousand open <font> gets a
// thousand elements. No page of law is like that.
#pragma once

#include <string_view>

namespace nutmeg {

/// What the page has too much of, as a message to the user: elements in one another, attributes of
/// one element, open elements that are repeated in every paragraph. Empty for all other pages. All
/// counts are upper estimates, made without building a tree in time linear in the page.
std::string_view excess_in(std::string_view page);

} // namespace nutmeg
