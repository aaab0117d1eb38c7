// What a command found, ready to be rendered: each format is one file that reads this.
#pragma once

#include "corpus/edition_diff.hpp"
#include "corpus/preview/preview.hpp"
