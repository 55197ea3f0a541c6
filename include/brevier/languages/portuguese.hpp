// SPDX-License-Identifier: MIT
//
// portuguese: the words of Portuguese.

#ifndef BREVIER_LANGUAGES_PORTUGUESE_HPP
#define BREVIER_LANGUAGES_PORTUGUESE_HPP

#include <brevier/language.hpp>

namespace brevier {

struct portuguese : detail::pack {
  static constexpr char code[3] = "pt";
  static constexpr detail::word_line lines[] = {
      {word_class::stop | word_class::dangles | word_class::weak | word_class::starter, "o a os as um uma"},
      {word_class::stop | word_class::dangles | word_class::starter,
       "de do da dos das pelo pela pelos pelas ao à aos às como dessa desse deste desta"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::adverb,
       "com por para sem sob sobre contra entre até num numa nesta neste nessa em no na nos nas após "
       "desde durante antes"},
      {word_class::stop | word_class::dangles, "se e ou nem não mais muito ser haver sido"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans | word_class::caveat,
       "mas"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::caveat, "caso segundo"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::leans,
       "seu sua seus suas este esta estes estas esse essa esses isso isto"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::self | word_class::here,
       "meu minha nosso nossa nossos"},
      {word_class::stop | word_class::dangles | word_class::starter | word_class::clause,
       "quando onde porque embora enquanto quem cujo pois que"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::weak, "ele ela eles elas"},
      {word_class::stop | word_class::starter | word_class::leans | word_class::adverb,
       "além também assim então ainda depois contudo atualmente"},
      {word_class::stop | word_class::starter | word_class::self, "eu nós você me"},
      {word_class::stop | word_class::starter, "agora hoje ontem aqui ali apenas só já tudo qual quais"},
      {word_class::stop | word_class::starter | word_class::weak,
       "todo toda todos todas outro outra outros outras alguns algumas muitos cada dois duas três grande "
       "maior melhor primeiro primeira tão"},
      {word_class::stop, "mesmo mesma parte vez vezes anos ano dia dias menos sempre nunca bem ter"},
      {word_class::stop | word_class::dangles | word_class::verb,
       "é são era eram foi foram está estão estava há será serão seria"},
      {word_class::stop | word_class::auxiliary, "tem têm tinha pode podem deve devem vai vão poderá"},
      {word_class::verb, "fez deu chegou ganhou perdeu morreu teve ficou segue fica continua quer"},
      {word_class::speech,
       "disse afirmou informou explicou declarou anunciou acrescentou contou destacou diz afirma confirmou "
       "revelou"},
      {word_class::date,
       "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro terça "
       "quarta quinta sexta sábado domingo feira"},
      {word_class::abbreviation, "sr profa eng gen cel d dep sen"},
      {word_class::abbreviation | word_class::numbered, "p etc"},
      {word_class::abbreviation | word_class::date | word_class::may_end,
       "jan fev abr jun jul ago set out nov dez"},
      {word_class::page,
       "compartilhe partilhar assine assinatura inscreva newsletter comentários comentário publicidade "
       "publicado atualizado foto legenda crédito imagem vídeo fonte reprodução divulgação afp reuters "
       "getty lusa leia siga cookies facebook whatsapp direitos reservados clique instagram telegram "
       "twitter subscreva assinantes"},
      {word_class::notice,
       "artigo post matéria notícia notícias site experiência receba apareceu originalmente mail conteúdo"},
      {word_class::here, "este esta sua seu"},
      {word_class::by, "por"},
  };
};

}  // namespace brevier

#endif  // BREVIER_LANGUAGES_PORTUGUESE_HPP
