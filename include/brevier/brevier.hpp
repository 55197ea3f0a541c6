// SPDX-License-Identifier: MIT
//
// Brevier: an article in, a headline or a summary of limited size out, in memory of a fixed size.
//
// The files are included in the order in which the text passes through them; read in this order, they explain
// the algorithm. Each includes only files above it. summarizer.hpp is the interface.

#ifndef BREVIER_HPP
#define BREVIER_HPP

// clang-format off
// The basis of all stages.
#include <brevier/rom.hpp>           // constants that stay in flash
#include <brevier/machine.hpp>       // workarounds for compilers
#include <brevier/limits.hpp>        // capacities and stages
#include <brevier/status.hpp>        // what the library returns
#include <brevier/utf8.hpp>          // bytes -> code points
#include <brevier/text.hpp>          // the kind of a code point
#include <brevier/hash.hpp>          // a word -> its hash
#include <brevier/language.hpp>      // the classes of words
#include <brevier/languages.hpp>     // the words of each language

// Pages: optional, before the summarizer.
#include <brevier/elements.hpp>      // what the elements of HTML mean
#include <brevier/references.hpp>    // "&amp;" -> a character
#include <brevier/envelope.hpp>      // what the elements of RSS and Atom mean
#include <brevier/markup.hpp>        // HTML -> text

// While the article streams in: bytes -> sentences, each with the kind of its line.
#include <brevier/clean.hpp>         // white space and controls -> words and breaks
#include <brevier/segment.hpp>       // where a sentence ends
#include <brevier/split.hpp>         // the same for programs that need nothing else
#include <brevier/posts.hpp>         // the same in letters and posts
#include <brevier/front.hpp>         // what precedes a sentence: a bullet, a time
#include <brevier/line.hpp>          // the kind of a line: body, title, byline, caption ...
#include <brevier/dateline.hpp>      // where a report begins, after its place and agency
#include <brevier/quotation.hpp>     // which sentences begin inside a quotation
#include <brevier/reader.hpp>        // joins the above

// Words are counted, and the best sentences kept.
#include <brevier/stem.hpp>          // the forms of a word -> one form
#include <brevier/token.hpp>         // a sentence -> words
#include <brevier/terms.hpp>         // how often each term was counted
#include <brevier/features.hpp>      // the features of a sentence
#include <brevier/store.hpp>         // the sentences that may still be chosen
#include <brevier/model.hpp>         // the weights of the features
#include <brevier/score.hpp>         // how good a sentence is
#include <brevier/memory.hpp>        // the memory of a summarizer
#include <brevier/guess.hpp>         // which language it is in
#include <brevier/intake.hpp>        // counts and keeps a sentence that was read

// When you ask for a text: how a sentence is made to fit.
#include <brevier/abbreviation.hpp>  // a name -> its abbreviation
#include <brevier/shortened.hpp>     // what is left of a sentence
#include <brevier/parse.hpp>         // the roles of the words of a sentence
#include <brevier/trim.hpp>          // which of them are removed
#include <brevier/cut.hpp>           // the same without the stage `shortening`

// Which sentences are shown.
#include <brevier/workroom.hpp>      // the selection, and the memory to make it in
#include <brevier/plan.hpp>          // the candidate texts, and their worth
#include <brevier/select.hpp>        // the best of them
#include <brevier/keywords.hpp>      // the most frequent terms
#include <brevier/emit.hpp>          // writes into your buffer

// All of it together.
#include <brevier/engine.hpp>        // the state machine
#include <brevier/summarizer.hpp>    // the interface
// clang-format on

#endif  // BREVIER_HPP
