// SPDX-License-Identifier: MIT
//
// What the packs say of words, seen in what trim.hpp does with them: a sentence of each language, written for
// this file.

#include <doctest/doctest.h>
#include <brevier/trim.hpp>

#include <cstring>
#include <string>
#include <string_view>

#include "packs.hpp"
#include "shown.hpp"

namespace {

std::string fit(std::string_view text, size_t budget, std::string_view code) {
  return support::show(text, brevier::fit(text.data(), static_cast<uint16_t>(text.size()),
                                          static_cast<uint16_t>(budget), packs::of(code)));
}

struct sample {
  const char* code;
  const char* front;
  const char* middle;
  const char* end;
};

// Subject, clause, what is said.
const sample clauses[] = {
    {"fr", "Le vieux pont", ", dont une pile a bougé en mai,", " est fermé depuis hier."},
    {"de", "Das alte Rathaus", ", dessen Turm im Krieg zerstört wurde,", " ist seit gestern wieder offen."},
    {"de", "Der alte Turm", ", der im Krieg zerstört worden war,", " ist seit gestern wieder offen."},
    {"es", "El viejo puente", ", que fue construido en 1890,", " está cerrado desde ayer."},
    {"it", "Il vecchio ponte", ", che fu costruito nel 1890,", " è chiuso da ieri al traffico."},
    {"pt", "A velha ponte", ", que foi construída em 1890,", " está fechada desde ontem."},
    {"nl", "De oude brug", ", waarvan een pijler is verzakt,", " werd gisteren gesloten."},
    {"sv", "Den gamla bron", ", som byggdes av en fransman,", " är stängd för all trafik."},
    {"no", "Den gamle broen", ", som ble bygget i 1890,", " er stengt for all trafikk."},
    {"da", "Den gamle bro", ", der blev bygget i 1890,", " er lukket for al trafik."},
    {"pl", "Stary most", ", który został zbudowany w 1890 roku,", " jest od wczoraj zamknięty."},
    {"ru", "Старый мост", ", который был построен в 1890 году,", " будет закрыт с понедельника."},
    {"fi", "Vanha silta", ", jolla on kaksi kaistaa,", " on suljettu eilisestä lähtien."},
    {"id", "Jembatan tua", ", yang telah dibangun pada 1890,", " akan ditutup mulai besok."},
    {"vi", "Cây cầu cũ", ", nơi đã xảy ra tai nạn,", " sẽ đóng cửa từ ngày mai."},
};

// Subject, a condition or who says so, what would be a fact without it.
const sample limits[] = {
    {"fr", "Le maire de Metz", ", accuse le parquet,", " a reçu neuf millions de couronnes en mai."},
    {"fr", "Le maire de Metz", ", évoque le parquet,", " a reçu neuf millions de couronnes en mai."},
    {"de", "Das alte Rathaus", ", es sei denn der Rat klagt,", " wird am Montag in Ulm verkauft."},
    {"de", "Der Minister", ", meint die Polizei,", " hat neun Millionen Kronen bekommen."},
    {"es", "El ministro", ", sostiene la fiscalía,", " ha recibido nueve millones en mayo."},
    {"it", "Il ministro", ", sostiene la procura,", " ha avuto nove milioni di corone."},
    {"nl", "De oude brug", ", tenzij de raad nog klaagt,", " wordt maandag in Zwolle verkocht."},
};

// What is said, and who says it.
const sample sayings[] = {
    {"fr", "Le vieux pont est fermé", ", selon la police du port de Metz.", ""},
    {"de", "Die Brücke ist seit gestern gesperrt", ", laut Polizei wegen zweier Risse im Beton.", ""},
    {"es", "El viejo puente está cerrado", ", según la policía de la ciudad.", ""},
    {"it", "Il vecchio ponte è chiuso", ", secondo la polizia della città.", ""},
    {"pt", "A velha ponte está fechada", ", segundo a polícia da cidade.", ""},
    {"nl", "De oude brug is gesloten", ", volgens de politie van de stad.", ""},
    {"sv", "Den gamla bron är stängd", ", enligt polisen i staden Lund.", ""},
    {"no", "Den gamle broen er stengt", ", ifølge politiet i byen Moss.", ""},
    {"da", "Den gamle bro er lukket", ", ifølge politiet i byen Vejle.", ""},
    {"pl", "Stary most jest zamknięty", ", według policji z miasta Radom.", ""},
    {"ru", "Старый мост будет закрыт", ", согласно плану города Тула.", ""},
    {"id", "Jembatan tua itu akan ditutup", ", menurut polisi kota Bogor.", ""},
    {"vi", "Cây cầu cũ sẽ đóng cửa", ", theo công an thành phố Huế.", ""},
};

// A verb, an aside that cuts it off from what it is about, and that.
const sample cut_off[] = {
    {"fr", "Le tribunal de commerce de Metz a confié", ", mardi 8 juillet", ", à un repreneur la clinique."},
    {"de", "Der Rat von Ulm hat am Dienstag", ", nach langem Streit", ", den alten Turm verkauft."},
    {"de", "Der Rat will den Turm", ", anders als zuletzt geplant", ", nun doch nicht verkaufen."},
    {"es", "El pueblo de Lugo ha aprobado", ", este martes 8 de julio",
     ", con dos votos en contra, la venta."},
    {"it", "Il comune di Lodi ha affidato", ", martedì 8 luglio",
     ", a una cooperativa la gestione del porto."},
    {"pt", "O município tem aprovado", ", na terça-feira de manhã", ", com dois votos contra, a venda."},
    {"nl", "De raad van Zwolle heeft dinsdag", ", na maanden van ruzie",
     ", met twee stemmen de molen verkocht."},
    {"sv", "Rådet i staden Lund har på tisdagen", ", efter långa bråk", ", med två röster sålt kvarnen."},
    {"no", "Rådet i byen Moss har på tirsdag", ", etter mye krangel", ", med to stemmer solgt møllen."},
    {"da", "Rådet i byen Vejle har på tirsdag", ", efter mange skænderier", ", med to stemmer solgt møllen."},
    {"en", "The shares of the old mill fell", ", in the last two weeks", ", by a third of their worth."},
    {"en", "The old mill turned ten and", ", in years of men", ", that is a very long time to be a mill."},
};

// No line ends on the word at the end of the front.
const sample danglers[] = {
    {"fr", "Le maire a vendu le vieux moulin lors", " de la vente.", ""},
    {"de", "Der alte Turm bleibt geschlossen wegen", " der Risse im Beton.", ""},
    {"es", "Los dos hombres fueron hallados bajo", " el puente viejo.", ""},
    {"it", "I due uomini sono stati trovati sotto", " il vecchio ponte.", ""},
    {"pt", "A velha ponte vai ser fechada nesta", " sexta por um mês.", ""},
    {"nl", "De burgemeester verkocht gisteren het", " oude molenhuis.", ""},
    {"sv", "Den gamla kvarnen såldes i går utanför", " staden Lund.", ""},
    {"no", "Den gamle broen ligger litt utenfor", " byen Moss.", ""},
    {"da", "Den gamle bro ligger lidt udenfor", " byen Vejle.", ""},
    {"ru", "Старый мост построили заново благодаря", " помощи соседей.", ""},
    {"vi", "Cây cầu cũ sẽ đóng cửa vì hai vết nứt ở", " mố cầu phía nam.", ""},
    {"vi", "Người ta đã tìm thấy hai người đàn ông dưới", " chân cầu cũ.", ""},
    {"vi", "Chính quyền Huế muốn bán cây cầu cũ với giá khoảng", " hai tỷ.", ""},
    {"tr", "Belediye eski köprünün yıl sonuna kadar kapalı olduğunu", " duyurdu bugün.", ""},
    {"no", "Den gamle broen i byen Moss er i mai blitt veldig", " dyr å bruke.", ""},
    {"da", "Den gamle bro i byen Vejle er i maj blevet svært", " dyr at bruge.", ""},
    {"sv", "Den nya vägen till staden Lund byggs nu via", " den gamla bron.", ""},
    {"pl", "Miasto Radom sprzeda w maju stary most nad rzeką, gdyż", " jest drogi.", ""},
    {"it", "Il vecchio ponte di Lodi fu venduto ieri mattina dagli", " eredi.", ""},
};

// What comes before the noun, and goes with it.
const sample modifiers[] = {
    {"fr", "Le maire de Metz a vendu vendredi", " deux", " moulins anciens."},
    {"de", "Die Stadt Ulm verkauft dem Museum", " zwei", " alte Mühlen."},
    {"es", "La alcaldesa de Lugo vendió ayer mismo", " dos", " molinos viejos."},
    {"it", "Il sindaco di Lodi ha venduto venerdì", " due", " vecchi mulini."},
    {"pt", "A prefeita de Santos vendeu barato", " dois", " moinhos velhos."},
    {"nl", "De burgemeester verkocht vrijdag", " twee", " oude molens."},
    {"sv", "Staden Lund sålde i fredags billigt", " två", " gamla kvarnar."},
    {"no", "Byen Moss solgte fredag kveld billig", " to", " gamle kverner."},
    {"da", "Byen Vejle solgte fredag billigt", " to", " gamle møller."},
    {"pl", "Miasto Radom kupiło wczoraj tanio", " dwa", " stare mosty."},
    {"id", "Wali kota Bogor membeli pasar lama", " dua", " lantai."},
};

// "But", and a sentence that says enough without it; where the verb may stand behind it, it stays.
const sample buts[] = {
    {"fr", "Mais", " le", " maire de Metz veut vendre le moulin."},
    {"de", "Aber", " die", " Stadt Ulm will die alte Mühle verkaufen."},
    {"es", "Pero", " la", " alcaldesa de Lugo vende el viejo molino."},
    {"it", "Ma", " il", " sindaco di Lodi vuole vendere il mulino."},
    {"pt", "Mas", " a", " prefeita de Santos vai vender o moinho."},
    {"nl", "Maar", " de", " burgemeester verkoopt de oude molen."},
    {"sv", "Men", " staden", " Lund vill sälja den gamla kvarnen."},
    {"no", "Men", " byen", " Moss vil selge den gamle kvernen."},
    {"da", "Men", " byen", " Vejle vil sælge den gamle mølle."},
    {"pl", "Ale", " miasto", " Radom chce sprzedać stary most."},
    {"ru", "Но", " мэр", " города Тулы хочет продать старый мост."},
    {"fi", "Mutta", " kaupunki", " haluaa myydä vanhan sillan pian."},
    {"tr", "Ama", " belediye", " eski köprüyü satmak istiyor bugün."},
    {"id", "Tetapi", " wali", " kota Bogor mau menjual pasar lama."},
    {"vi", "Nhưng", " thành", " phố Huế muốn bán cây cầu cũ."},
};

bool begins_with(const std::string& line, const std::string& front) {
  return line.compare(0, front.size(), front) == 0;
}

}  // namespace

TEST_CASE("packs: the clause behind the subject goes with both commas") {
  for (const sample& s : clauses) {
    const std::string text = std::string(s.front) + s.middle + s.end;
    CAPTURE(text);
    CHECK(fit(text, text.size() - 1, s.code) == std::string(s.front) + s.end);
  }
}

TEST_CASE("packs: where the verb stands behind a clause, what it says does not go as an aside") {
  const sample clauses_first[] = {
      {"de", "Die Brücke, sofern sie hält, soll", " im Mai wieder geöffnet werden",
       ", sagte der Bürgermeister von Stolp am Montagabend."},
      {"de", "Die Fabrik, sofern das Gericht zustimmt, wird", " im Mai an eine Gruppe aus Velm verkauft",
       ", teilte der Konzern mit."},
      {"nl", "De fabriek, mits de rechter akkoord gaat, wordt", " in mei aan een groep uit Velm verkocht",
       ", zei de directie maandag."},
  };
  for (const sample& s : clauses_first) {
    const std::string front = s.front;
    const std::string text = front + s.middle + s.end;
    for (size_t budget = front.size(); budget < text.size(); ++budget) {
      const std::string line = fit(text, budget, s.code);
      CAPTURE(line);
      CHECK(begins_with(text, line.substr(0, line.find("…"))));  // nothing is taken out
    }
  }
}

TEST_CASE("packs: no condition between commas goes, nor who says so") {
  for (const sample& s : limits) {
    const std::string text = std::string(s.front) + s.middle + s.end;
    for (size_t budget = 20; budget < text.size(); ++budget) {
      const std::string line = fit(text, budget, s.code);
      CAPTURE(line);
      CHECK_FALSE(begins_with(line, std::string(s.front) + std::string(s.end).substr(0, 4)));
    }
  }
}

TEST_CASE("packs: no full stop before who says it, and between commas it does not go") {
  for (const sample& s : sayings) {
    const std::string front = s.front;
    const std::string text = front + s.middle;
    for (size_t budget = front.size(); budget < text.size(); ++budget) {
      const std::string line = fit(text, budget, s.code);
      CAPTURE(line);
      CHECK(line != front + ".");
    }
  }
  CHECK(begins_with(fit("El puente, según la policía de la ciudad de Lugo, está cerrado.", 50, "es"),
                    "El puente, según la policía"));
  CHECK(begins_with(fit("Il ponte, secondo la polizia della città di Lodi, è chiuso.", 50, "it"),
                    "Il ponte, secondo la polizia"));
}

TEST_CASE("packs: no full stop behind an aside that stands between a verb and what it is about") {
  for (const sample& s : cut_off) {
    const std::string text = std::string(s.front) + s.middle + s.end;
    for (size_t budget = 20; budget < text.size(); ++budget) {
      const std::string line = fit(text, budget, s.code);
      CAPTURE(line);
      CHECK(line != std::string(s.front) + ".");
      CHECK(line != std::string(s.front) + s.middle + ".");
    }
  }
  // of a verb that is whole, one may stand
  CHECK(fit("Tie oli suljettuna yöhön, ja jono oli pitkä.", 30, "fi") == "Tie oli suljettuna yöhön.");
  CHECK(fit("De brug was gisteren lang dicht, omdat een pijler was verzakt.", 40, "nl") ==
        "De brug was gisteren lang dicht.");
  CHECK(fit("Trois personnes ont quitté la ville, dont deux enfants de dix ans.", 50, "fr") ==
        "Trois personnes ont quitté la ville.");
}

TEST_CASE("packs: no line ends on a preposition or an article") {
  for (const sample& s : danglers) {
    const std::string front = s.front;
    const std::string line = fit(front + s.middle, front.size() + 3, s.code);
    CAPTURE(line);
    CHECK_FALSE(line.empty());
    CHECK_FALSE(begins_with(line, front));
  }
}

TEST_CASE("packs: better no line ends on a number or an adjective that a noun follows") {
  for (const sample& s : modifiers) {
    const std::string front = s.front;
    const std::string line = fit(front + s.middle + s.end, front.size() + std::strlen(s.middle) + 4, s.code);
    CAPTURE(line);
    CHECK(begins_with(line, front));
    CHECK_FALSE(begins_with(line, front + s.middle));
  }
}

TEST_CASE("packs: in a line that is too short \"But\" goes from the front") {
  for (const sample& s : buts) {
    const std::string text = std::string(s.front) + s.middle + s.end;
    const std::string line = fit(text, text.size() - 1, s.code);
    CAPTURE(line);
    CHECK_FALSE(begins_with(line, s.front));
    CHECK(line.size() > text.size() / 2);
    CHECK(line.find(s.end) == line.size() - std::strlen(s.end));
  }
  CHECK(begins_with(fit("Doch kam es im Stadtrat von Ulm anders als gedacht.", 40, "de"), "Doch kam es im"));
  CHECK(begins_with(fit("Tuy thành phố Huế muốn bán cây cầu cũ, dân thì không.", 40, "vi"), "Tuy thành"));
}
