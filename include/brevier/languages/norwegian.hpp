// SPDX-License-Identifier: MIT
//
// norwegian: the words of Norwegian.

#ifndef BREVIER_LANGUAGES_NORWEGIAN_HPP
#define BREVIER_LANGUAGES_NORWEGIAN_HPP

#include <brevier/language.hpp>

namespace brevier {

struct norwegian : detail::pack {
  static constexpr char code[3] = "no";
  static constexpr uint8_t habits = habit::particles;
  static constexpr detail::word_line lines[] = {
      {word_class::stop | word_class::dangles | word_class::weak | word_class::starter,
       "en ei et den det de"},
      {word_class::stop | word_class::dangles | word_class::starter,
       "av til å ikke blitt vært ut opp inn enn svært veldig omtrent så også"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::adverb,
       "på med for fra om mot hos uten gjennom over innen utenfor langs ved mellom blant rundt overfor via i etter "
       "under før siden"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans | word_class::caveat,
       "men"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::caveat,
       "hvis dersom at ifølge"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans,
       "og eller hans hennes deres sin sitt sine denne dette disse"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::self | word_class::here,
       "min mitt mine vår vårt våre din"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::clause,
       "når da fordi mens hvor hvilken som"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::weak, "han hun"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::adverb,
       "imidlertid derfor likevel"},
      {word_class::stop | word_class::starter | word_class::self | word_class::weak,
       "jeg vi du dere meg oss deg"},
      {word_class::stop | word_class::starter, "man hva hvem hvordan her der nå dag alt bare allerede både"},
      {word_class::stop | word_class::starter | word_class::weak,
       "mange alle begge noen flere andre ingen to tre hver mer samme siste nye nytt første"},
      {word_class::stop,
       "ha være få ta gjøre komme annen annet større mye litt ned tilbake seg ham henne dem jo selv noe "
       "år ganger gang kroner prosent bli helt igjen alltid aldri fram frem godt sammen"},
      {word_class::stop | word_class::starter | word_class::adverb, "samtidig foreløpig"},
      {word_class::stop | word_class::dangles | word_class::verb, "er var ble får fikk blir"},
      {word_class::stop | word_class::auxiliary, "har hadde kan kunne skal skulle vil ville må måtte bør"},
      {word_class::verb,
       "kommer går gikk kom tar tok gjør gjorde gir ga ligger finnes står vant mener døde fant falt "
       "begynte viser"},
      {word_class::speech,
       "sier sa forteller opplyser opplyste skriver skrev meldte melder fortalte uttalte hevder forklarer "
       "bekrefter"},
      {word_class::date,
       "januar februar mars april mai juni juli august september oktober november desember mandag "
       "tirsdag onsdag torsdag fredag lørdag søndag"},
      {word_class::abbreviation, "f.eks ca st"},
      {word_class::abbreviation | word_class::numbered, "s osv etc m.fl"},
      {word_class::abbreviation | word_class::may_end, "kl"},
      {word_class::abbreviation | word_class::date | word_class::may_end, "jan feb apr aug sept okt nov des"},
      {word_class::page,
       "del abonner abonnement nyhetsbrev kommentarer kommentar annonse foto bilde bilder video kilde "
       "ntb afp reuters getty les lese logg cookies facebook twitter whatsapp rettigheter klikk "
       "oppdatert publisert hopp innhold utskrift lytt følg nyhetsbrevet instagram "
       "abonnenter"},
      {word_class::notice,
       "artikkel artikkelen saken oppdateres nettsiden opplevelse meld innboksen nyhetene tips"},
      {word_class::here, "denne dette"},
      {word_class::by, "av"},
  };
};

}  // namespace brevier

#endif  // BREVIER_LANGUAGES_NORWEGIAN_HPP
