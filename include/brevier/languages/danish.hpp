// SPDX-License-Identifier: MIT
//
// danish: the words of Danish.

#ifndef BREVIER_LANGUAGES_DANISH_HPP
#define BREVIER_LANGUAGES_DANISH_HPP

#include <brevier/language.hpp>

namespace brevier {

struct danish : detail::pack {
  static constexpr char code[3] = "da";
  static constexpr uint8_t habits = habit::particles;
  static constexpr detail::word_line lines[] = {
      {word_class::stop | word_class::dangles | word_class::weak | word_class::starter, "en et den det de"},
      {word_class::stop | word_class::dangles | word_class::starter,
       "af til ikke blevet været ud op ind end meget svært så også"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::adverb,
       "på med for fra om mod hos uden gennem over inden udenfor langs ved mellem blandt omkring overfor via i efter "
       "under før siden"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans | word_class::caveat,
       "men"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::caveat, "hvis at ifølge"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans,
       "og eller hans hendes deres sin sit sine denne dette disse"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::self | word_class::here,
       "min mit mine vores din"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::clause,
       "når da fordi mens selvom hvor hvilket hvilken som"},
      {word_class::stop | word_class::starter | word_class::clause, "der"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::weak, "han hun"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::adverb,
       "derfor desuden imidlertid dog alligevel"},
      {word_class::stop | word_class::starter | word_class::self | word_class::weak,
       "jeg vi du mig os dig jer"},
      {word_class::stop | word_class::starter, "man hvad hvem hvordan her nu dag alt bare allerede både"},
      {word_class::stop | word_class::starter | word_class::weak,
       "mange alle begge nogle flere andre ingen to tre hver mere samme sidste nye nyt første"},
      {word_class::stop,
       "have være få tage gøre komme anden andet større lidt ned tilbage sig ham hende dem jo selv noget "
       "nogen år gange gang kroner procent blive helt igen altid aldrig frem godt sammen kun"},
      {word_class::stop | word_class::starter | word_class::adverb, "samtidig nylig foreløbig"},
      {word_class::stop | word_class::dangles | word_class::verb, "er var blev får fik bliver"},
      {word_class::stop | word_class::auxiliary, "har havde kan kunne skal skulle vil ville må måtte bør"},
      {word_class::verb,
       "kommer går gik kom tager tog gør gjorde giver gav ligger findes står vandt mener døde fandt "
       "faldt begyndte viser"},
      {word_class::speech,
       "siger sagde fortæller oplyser oplyste skriver skrev meldte melder fortalte udtalte hævder forklarer "
       "udtaler"},
      {word_class::date,
       "januar februar marts april maj juni juli august september oktober november december mandag "
       "tirsdag onsdag torsdag fredag lørdag søndag"},
      {word_class::abbreviation, "f.eks ca skt inkl jf evt"},
      {word_class::abbreviation | word_class::numbered, "nr s tlf osv etc m.fl mv"},
      {word_class::abbreviation | word_class::may_end, "kl"},
      {word_class::abbreviation | word_class::date | word_class::may_end, "jan feb apr aug sept okt nov dec"},
      {word_class::page,
       "del abonner abonnement nyhedsbrev kommentarer kommentar annonce foto billede billeder video kilde "
       "ritzau afp reuters getty læs læse log cookies facebook twitter whatsapp rettigheder klik opdateret "
       "publiceret lyt følg instagram telegram abonnenter"},
      {word_class::notice, "artikel hjemmeside oplevelse tilmeld indbakke nyheder nyhederne"},
      {word_class::here, "denne dette"},
      {word_class::by, "af"},
  };
};

}  // namespace brevier

#endif  // BREVIER_LANGUAGES_DANISH_HPP
