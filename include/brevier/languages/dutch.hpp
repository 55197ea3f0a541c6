// SPDX-License-Identifier: MIT
//
// dutch: the words of Dutch.

#ifndef BREVIER_LANGUAGES_DUTCH_HPP
#define BREVIER_LANGUAGES_DUTCH_HPP

#include <brevier/language.hpp>

namespace brevier {

struct dutch : detail::pack {
  static constexpr char code[3] = "nl";
  static constexpr uint8_t habits = habit::particles;
  static constexpr detail::word_line lines[] = {
      {word_class::stop | word_class::dangles | word_class::weak | word_class::starter, "de een het"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::by, "door"},
      {word_class::stop | word_class::dangles | word_class::starter,
       "van te tot per niet nog ook als dan zo heel zeer der geweest"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::adverb,
       "op met voor aan bij over uit om tegen naar onder zonder tussen vanwege binnen buiten rond "
       "ondanks dankzij langs in na sinds tijdens"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans | word_class::caveat,
       "maar"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::caveat, "behalve volgens"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans,
       "en of want deze dit die dat zijn haar hun"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::self | word_class::here,
       "mijn ons onze jouw uw je"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::clause,
       "omdat terwijl toen wanneer hoewel waar nadat voordat zodat wie wat welke waarin waarbij waardoor "
       "waarvan waarop"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::weak, "hij zij ze"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::adverb,
       "echter daarom bovendien daarnaast toch vervolgens daarna dus"},
      {word_class::stop | word_class::starter | word_class::self, "ik we wij u mij me"},
      {word_class::stop | word_class::starter,
       "hoe alleen er men hier daar nu vandaag gisteren iedereen al zelfs"},
      {word_class::stop | word_class::starter | word_class::weak,
       "veel alle beide enkele meer andere geen twee drie elk weer steeds nieuwe eerste"},
      {word_class::stop,
       "zich hem zelf niets alles wel altijd nooit af toe jaar jaren keer procent goed mensen tijd"},
      {word_class::stop | word_class::starter | word_class::adverb,
       "inmiddels uiteindelijk momenteel onlangs"},
      {word_class::stop | word_class::dangles | word_class::verb, "is was waren ben"},
      // with them the verb comes last, so none of these is it
      {word_class::stop | word_class::auxiliary | word_class::weak,
       "heeft hebben had hadden wordt worden werd werden kan kunnen kon moet moeten zal zullen zou "
       "zouden wil willen moest mag"},
      {word_class::verb,
       "gaat komt staat krijgt blijft kwam ging doet maakt kreeg bleef gaf geeft ligt vond"},
      {word_class::speech,
       "zegt zei zeggen meldt vertelt vertelde schrijft liet laat stelt verklaarde meldde aldus"},
      {word_class::date,
       "januari februari maart april mei juni juli augustus september oktober november december maandag "
       "dinsdag woensdag donderdag vrijdag zaterdag zondag"},
      {word_class::abbreviation, "dhr mevr mw drs mr st bijv incl ca"},
      {word_class::abbreviation | word_class::numbered, "nr p etc"},
      {word_class::abbreviation | word_class::date | word_class::may_end,
       "jan feb mrt apr jun jul aug sept okt nov dec"},
      {word_class::page,
       "delen deel abonneer abonneren abonnement nieuwsbrief reacties advertentie foto foto's beeld video "
       "bron anp afp reuters getty lees lezen inloggen cookies facebook twitter whatsapp auteursrecht "
       "rechten voorbehouden klik bijgewerkt gepubliceerd bekijk luister schrijf instagram telegram abonnees"},
      {word_class::notice, "volg artikel website site ervaring ontvang verscheen meld mailbox nieuws eerder"},
      {word_class::here, "dit deze"},
  };
};

}  // namespace brevier

#endif  // BREVIER_LANGUAGES_DUTCH_HPP
