// SPDX-License-Identifier: MIT
//
// Brevier: an article in, a headline or a summary of a fixed size out, in memory of a fixed size.
//
// The files below are included in the order in which the text passes through them; reading them in this order
// explains the algorithm. Each includes only what stands above it. summarizer.hpp is the interface.

#ifndef BREVIER_HPP
#define BREVIER_HPP

// clang-format off
#include <brevier/rom.hpp>         // constants that stay in flash
#include <brevier/machine.hpp>     // what compilers are told
#include <brevier/limits.hpp>      // how much may be remembered
#include <brevier/status.hpp>      // what the library says back
#include <brevier/utf8.hpp>        // bytes -> code points
#include <brevier/text.hpp>        // what a code point is
#include <brevier/hash.hpp>        // a word -> its hash
#include <brevier/language.hpp>    // what is known of words
#include <brevier/languages.hpp>   // the words of each language
#include <brevier/elements.hpp>    // what the names of HTML mean
#include <brevier/references.hpp>  // "&amp;" -> a character
#include <brevier/envelope.hpp>    // what those of RSS and Atom mean
#include <brevier/markup.hpp>      // HTML -> text: for those who want it, in front of the summarizer
#include <brevier/clean.hpp>       // white space and controls -> words and breaks
#include <brevier/segment.hpp>     // where a sentence ends
#include <brevier/split.hpp>       // the same for programs that want nothing else
#include <brevier/posts.hpp>       // the same in letters and posts
#include <brevier/front.hpp>       // what stands before a sentence: a bullet, a time
#include <brevier/line.hpp>        // what a line is: body, title, byline, caption ...
#include <brevier/dateline.hpp>    // where a report begins after its place and agency
#include <brevier/quotation.hpp>   // which sentences begin inside a quotation
#include <brevier/reader.hpp>      // joins the above: bytes -> sentences
#include <brevier/stem.hpp>        // forms of a word -> one form
#include <brevier/token.hpp>       // a sentence -> words
#include <brevier/terms.hpp>       // how often each term was counted
#include <brevier/features.hpp>    // what is looked at in a sentence
#include <brevier/store.hpp>       // the sentences that may still be chosen
#include <brevier/model.hpp>       // what its features weigh
#include <brevier/score.hpp>       // how good a sentence is
#include <brevier/abbreviation.hpp>  // a name -> its abbreviation
#include <brevier/shortened.hpp>   // what is left of a sentence
#include <brevier/parse.hpp>       // what the words of a sentence are to it
#include <brevier/trim.hpp>        // making a sentence fit
#include <brevier/cut.hpp>         // the same for programs that do without
#include <brevier/memory.hpp>      // what is remembered, and the room to answer in
#include <brevier/guess.hpp>       // which language it is in
#include <brevier/intake.hpp>      // what becomes of a sentence that was read
#include <brevier/plan.hpp>        // which texts they would make, and how good these are
#include <brevier/select.hpp>      // which sentences to show
#include <brevier/keywords.hpp>    // which terms the article says most often
#include <brevier/emit.hpp>        // into the caller's buffer
#include <brevier/engine.hpp>      // the state machine
#include <brevier/summarizer.hpp>  // the interface
// clang-format on

#endif  // BREVIER_HPP
