// The results of commands, as the formats render them.
#pragma once

#include "corpus/edition_diff.hpp"
#include "corpus/preview/preview.hpp"
