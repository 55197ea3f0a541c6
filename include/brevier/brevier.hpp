// SPDX-License-Identifier: MIT
//
// Brevier: an article in, a headline or a summary of a fixed size out, in memory of a fixed size.
//
// The files below are included in the order in which the text passes through them; reading them in this order
// explains the algorithm. Each includes only what stands above it. summarizer.hpp is the interface.

#ifndef BREVIER_HPP
#define BREVIER_HPP

// clang-format off
// What the rest is made of.
#include <brevier/rom.hpp>           // constants that stay in flash
#include <brevier/machine.hpp>       // what compilers are told
#include <brevier/limits.hpp>        // how much may be remembered
#include <brevier/status.hpp>        // what the library says back
#include <brevier/utf8.hpp>          // bytes -> code points
#include <brevier/text.hpp>          // what a code point is
#include <brevier/hash.hpp>          // a word -> its hash
#include <brevier/language.hpp>      // what is known of words
#include <brevier/languages.hpp>     // the words of each language

// Pages: for those who want it, in front of the summarizer.
#include <brevier/elements.hpp>      // what the names of HTML mean
#include <brevier/references.hpp>    // "&amp;" -> a character
#include <brevier/envelope.hpp>      // what the names of RSS and Atom mean
#include <brevier/markup.hpp>        // HTML -> text

// While the article streams in: bytes -> sentences, each with the kind of its line.
#include <brevier/clean.hpp>         // white space and controls -> words and breaks
#include <brevier/segment.hpp>       // where a sentence ends
#include <brevier/split.hpp>         // the same for programs that want nothing else
#include <brevier/posts.hpp>         // the same in letters and posts
#include <brevier/front.hpp>         // what stands before a sentence: a bullet, a time
#include <brevier/line.hpp>          // what a line is: body, title, byline, caption ...
#include <brevier/dateline.hpp>      // where a report begins after its place and agency
#include <brevier/quotation.hpp>     // which sentences begin inside a quotation
#include <brevier/reader.hpp>        // joins the above

// Their words are counted, and the best are kept.
#include <brevier/stem.hpp>          // forms of a word -> one form
#include <brevier/token.hpp>         // a sentence -> words
#include <brevier/terms.hpp>         // how often each term was counted
#include <brevier/features.hpp>      // what is looked at in a sentence
#include <brevier/store.hpp>         // the sentences that may still be chosen
#include <brevier/model.hpp>         // what the features weigh
#include <brevier/score.hpp>         // how good a sentence is
#include <brevier/memory.hpp>        // what is remembered of an article
#include <brevier/guess.hpp>         // which language it is in
#include <brevier/intake.hpp>        // what becomes of a sentence that was read

// When you ask: how a sentence is made to fit.
#include <brevier/abbreviation.hpp>  // a name -> its abbreviation
#include <brevier/shortened.hpp>     // what is left of a sentence
#include <brevier/parse.hpp>         // what the words of a sentence are to it
#include <brevier/trim.hpp>          // which of them go
#include <brevier/cut.hpp>           // the same for programs that do without

// Which sentences are shown.
#include <brevier/workroom.hpp>      // what was chosen, and the room to do it in
#include <brevier/plan.hpp>          // which texts they would make, and how good these are
#include <brevier/select.hpp>        // which of them it is
#include <brevier/keywords.hpp>      // which terms the article says most often
#include <brevier/emit.hpp>          // into your buffer

// All of it together.
#include <brevier/engine.hpp>        // the state machine
#include <brevier/summarizer.hpp>    // the interface
// clang-format on

#endif  // BREVIER_HPP
