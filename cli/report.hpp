// What a command found, ready to be rendered: each format is one file that reads this.
#pragma once

#include "corpus/edition_diff.hpp"
#include "corpus/joint_preview.hpp"
#include "corpus/preview.hpp"
