// SPDX-License-Identifier: MIT
//
// german: the words of German.

#ifndef BREVIER_LANGUAGES_GERMAN_HPP
#define BREVIER_LANGUAGES_GERMAN_HPP

#include <brevier/language.hpp>

namespace brevier {

struct german : detail::pack {
  static constexpr char code[3] = "de";
  static constexpr uint8_t habits = habit::ordinals | habit::particles;
  static constexpr uint16_t stages = stage::places;  // "Essen. Der Rat hat"
  static constexpr detail::word_line lines[] = {
      {word_class::stop | word_class::dangles | word_class::weak | word_class::starter,
       "der die das dem den ein eine einen einem einer eines des"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::by, "von"},
      {word_class::stop | word_class::dangles | word_class::starter,
       "vom zum zur zu sowie als wie nicht sehr ins beim sei noch geworden worden für gegen ohne"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::adverb,
       "am im ab mit nahe auf aus an bei über um durch unter zwischen wegen gegenüber seit bis "
       "in nach vor während"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans | word_class::caveat,
       "aber"},
      // behind it the verb may stand: "Doch kam es anders"
      {word_class::stop | word_class::weak | word_class::starter | word_class::leans | word_class::caveat,
       "doch"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::caveat,
       "wenn dass ob laut"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans,
       "und oder denn dieser diese dieses diesem diesen sein seine seinen seiner ihr ihre ihren ihrer"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::self | word_class::here,
       "mein meine unser unsere unseren"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::clause,
       "weil obwohl da nachdem bevor welche damit dessen deren wo"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::weak, "er sie es"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::adverb,
       "jedoch allerdings außerdem zudem deshalb daher dennoch dann so"},
      {word_class::stop | word_class::starter | word_class::self, "ich wir mich mir uns"},
      {word_class::stop | word_class::starter, "man was wer dabei dort hier nun jetzt allem"},
      {word_class::stop | word_class::starter | word_class::weak,
       "viele einige mehr andere kein keine zwei drei auch nur schon etwa rund alle immer wieder neuen neue "
       "ersten erste"},
      {word_class::stop, "sich ihm ihn ihnen selbst etwas nichts jahr jahre jahren"},
      {word_class::stop | word_class::starter | word_class::adverb,
       "inzwischen zuletzt schließlich zunächst derzeit bislang"},
      {word_class::stop | word_class::dangles | word_class::verb, "ist sind war waren"},
      // with them the verb comes last, so none of these is it
      {word_class::stop | word_class::auxiliary | word_class::weak,
       "hat haben hatte hatten wird werden wurde wurden kann können konnte soll sollen muss müssen "
       "will wollen würde könnte sollte wollte musste"},
      {word_class::verb, "gab kam ging steht gibt bleibt kommt geht macht liegt"},
      {word_class::speech,
       "sagte sagt erklärte teilte berichtete berichtet betonte forderte warnte schrieb sagten"},
      {word_class::date,
       "januar februar märz april mai juni juli august september oktober november dezember montag "
       "dienstag mittwoch donnerstag freitag samstag sonntag"},
      {word_class::abbreviation, "bzw ca inkl st"},
      {word_class::abbreviation | word_class::numbered, "s abs"},
      {word_class::abbreviation | word_class::may_end, "usw etc co"},
      {word_class::abbreviation | word_class::date | word_class::may_end, "jan feb apr aug sept okt nov dez"},
      {word_class::abbreviation | word_class::proper, "mio mrd"},
      {word_class::page,
       "teilen abonnieren newsletter kommentare kommentar anzeige werbung foto fotos video quelle dpa afp "
       "reuters getty imago lesen cookies datenschutz impressum facebook whatsapp rechte vorbehalten "
       "aktualisiert veröffentlicht stand instagram abonnenten anmelden"},
      {word_class::notice,
       "artikel beitrag anmeldung akzeptieren datenschutzbestimmungen erlebnis erschien zuerst erstmals "
       "melden verwenden website"},
      {word_class::here, "dieser diese diesen diesem"},
  };
};

}  // namespace brevier

#endif  // BREVIER_LANGUAGES_GERMAN_HPP
