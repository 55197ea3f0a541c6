// SPDX-License-Identifier: MIT
//
// english: the words of English.

#ifndef BREVIER_LANGUAGES_ENGLISH_HPP
#define BREVIER_LANGUAGES_ENGLISH_HPP

#include <brevier/language.hpp>

namespace brevier {

struct english : detail::pack {
  static constexpr char code[3] = "en";
  static constexpr uint8_t habits = habit::careless | habit::alone;
  static constexpr detail::word_line lines[] = {
      // articles, prepositions, conjunctions, auxiliaries: no line may end on them
      {word_class::stop | word_class::dangles,
       "a an the of to in on at for from with by and or but as that which who whose than into is are was "
       "were be been has have had will would can could may might not no its his her their our my your this "
       "these those if because while when after before about over under between during against through "
       "without within among toward towards onto upon per via nor so although though unless until since "
       "whether where why how such both either neither each every any some am being do does did "
       "should must cannot whom until despite amid"},
      {word_class::stop,
       "i he she it we you they me him us them himself herself itself themselves there here then now also "
       "just only very more most other another same own too all few many much said says say up down out "
       "off again one two first last new year years time people what don't didn't doesn't isn't wasn't "
       "can't won't couldn't wouldn't she's that's "
       "there's they're you're re ve ll mr mrs ms like even still back get got make made go going went come "
       "came take took see well way day told according myself"},
      // what begins a sentence when it has a capital after an abbreviation or an initial
      {word_class::starter,
       "the a an he she it we they i you this that these those there here his her its their our my your in "
       "on at for from with by and or but as when while after before if although though because since what "
       "who why how where which not no so then now however meanwhile also both some many most all each one "
       "two other another under over during despite amid according is are was were did does do has have had "
       "will would can could mr mrs ms even still more much only such every any until among there's whose unless might must "
       "that's they're"},
      {word_class::stop | word_class::leans,
       "he she it they this that these those his her its their but and or so then however "
       "meanwhile also such yet still instead nevertheless therefore thus "
       "besides"},
      {word_class::stop | word_class::adverb,
       "however meanwhile then nevertheless therefore thus "
       "besides instead still yet also separately earlier later "
       "eventually finally recently indeed"},
      {word_class::preposition, "in on at for from with by under over during despite amid"},
      {word_class::preposition, "near across behind outside"},
      {word_class::auxiliary, "has have had will would can could may might must"},
      // before the name of a thing
      {word_class::clause | word_class::weak, "called named following including"},
      {word_class::clause,
       "who which whose where when while after before because although though as since until unless if "
       "despite amid according but"},
      {word_class::speech,
       "said says say told tells added adds reported reports announced warned claimed claims argued "
       "argues explained insisted noted acknowledged admitted confirmed replied wrote according saying "
       "adding"},
      {word_class::weak,
       "a an the he she it they we i you other more most many few several new first last one two three "
       "four five six nearly only very even around like all another there next former final second third "
       "lot little"},
      {word_class::verb,
       "is are was were does did made took came went gave "
       "saw found left held led won lost beat ran began became kept met hit fell rose got"},
      {word_class::date,
       "january february march april may june july august september october november december jan feb mar "
       "apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon "
       "tue wed fri sat sun"},
      // titles and the like: a name or a number follows
      {word_class::abbreviation,
       "mr mrs ms rev atty incl esp capt gov pvt sens reps "
       "dept prof ps vs"},
      {word_class::abbreviation | word_class::proper, "gen col maj adm sen rep pres det dist stat"},
      // before a number, or before a small letter
      {word_class::abbreviation | word_class::numbered, "no sec ed etc al"},
      {word_class::abbreviation | word_class::may_end,
       "inc corp co bros cos ave st ft jan feb apr jun jul aug sept sep oct nov dec mar"},
      {word_class::abbreviation | word_class::may_end | word_class::proper,
       "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass mich minn miss mo mont neb "
       "nev okla ont ore pa tenn tex va wash wis wyo"},
      {word_class::page,
       "share tweet email print subscribe subscription newsletter follow comments comment advertisement "
       "sponsored copyright rights reserved click photo photograph image images picture video audio watch "
       "listen gallery related read updated published getty reuters ap afp file source credit courtesy "
       "facebook twitter whatsapp cookie cookies menu logged sign privacy "
       "correction disclaimer download immediate caption terms loading skip copy link content playback "
       "supported unsupported device latest policy emails unsubscribe subscribers scroll"},
      {word_class::notice,
       "article story report site website app browser contributed amended corrected version "
       "originally reporting continue continues agree accept partners preferences choices experience personal "
       "post consent ads traffic developing material inbox"},
      {word_class::here, "this our your"},
      {word_class::caveat, "if unless until but although though only"},
      {word_class::spare, "also already inc corp co ltd plc a an the that has"},
      {word_class::by, "by"},
      {word_class::self, "i we you me us my our your myself"},
  };
};

}  // namespace brevier

#endif  // BREVIER_LANGUAGES_ENGLISH_HPP
