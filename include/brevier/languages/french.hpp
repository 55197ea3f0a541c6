// SPDX-License-Identifier: MIT
//
// french: the words of French.

#ifndef BREVIER_LANGUAGES_FRENCH_HPP
#define BREVIER_LANGUAGES_FRENCH_HPP

#include <brevier/language.hpp>

namespace brevier {

struct french : detail::pack {
  static constexpr char code[3] = "fr";
  static constexpr detail::word_line lines[] = {
      {word_class::stop | word_class::dangles | word_class::weak | word_class::starter, "le la les l un une"},
      {word_class::stop | word_class::dangles | word_class::starter,
       "de du d des à au aux jusqu jusqu'à auprès ni lors près ne se très soit été être avoir"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::adverb,
       "sur par avec pour sans sous vers chez contre depuis entre parmi en dans après avant pendant dès"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans | word_class::caveat,
       "mais"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::caveat, "si selon"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans,
       "et ou car ce cet cette ces son sa ses leur leurs"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::self | word_class::here,
       "mon ma mes notre nos votre vos"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::clause,
       "qui comme quand lorsque lorsqu parce alors tandis malgré afin où que qu dont laquelle lequel"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::weak,
       "il elle ils elles c cela ça celui celle ceux on"},
      {word_class::stop | word_class::starter | word_class::self, "je nous vous j me moi"},
      {word_class::stop | word_class::starter | word_class::weak,
       "quelques plusieurs tout toute tous toutes certains aucun aucune chaque deux autre autres "
       "trois plus moins même pas peu encore non"},
      {word_class::stop | word_class::starter, "beaucoup depuis déjà ici"},
      {word_class::weak, "premier première dernier dernière nouveau nouvelle jeune grand petit"},
      {word_class::stop,
       "y lui toujours jamais rien bien fois ainsi ailleurs aussi "
       "aujourd'hui an ans année années"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::adverb,
       "pourtant néanmoins ensuite enfin puis ainsi désormais"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::adverb | word_class::spare,
       "cependant toutefois également notamment donc"},
      {word_class::stop | word_class::dangles | word_class::verb,
       "est sont était étaient sera seront serait fut"},
      {word_class::stop | word_class::auxiliary,
       "a ont avait avaient peut peuvent doit doivent va vont faut pourrait aurait devrait aura ai"},
      {word_class::verb | word_class::stop, "fait faire reste veut vient font"},
      {word_class::speech,
       "dit déclaré affirmé annoncé expliqué indiqué précisé ajouté assuré estime souligne affirme explique "
       "rappelle raconte précise confirmé"},
      {word_class::date,
       "janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi "
       "mercredi jeudi vendredi samedi dimanche"},
      {word_class::abbreviation, "mm mme st"},
      {word_class::abbreviation | word_class::numbered, "etc p"},
      {word_class::abbreviation | word_class::proper, "m"},
      {word_class::abbreviation | word_class::date | word_class::may_end,
       "janv févr avr juil sept oct nov déc"},
      {word_class::page,
       "lire partager abonnez abonner abonnement newsletter commentaires publicité publié photo photos "
       "image vidéo crédit afp reuters getty source inscrivez cookies facebook whatsapp droits réservés "
       "cliquez email écouter instagram telegram twitter abonnés"},
      {word_class::notice,
       "reproduction article site app expérience acceptez recevez retrouvez paru apparu contenus boîte"},
      {word_class::here, "cet cette"},
      {word_class::by, "par"},
  };
};

}  // namespace brevier

#endif  // BREVIER_LANGUAGES_FRENCH_HPP
