// SPDX-License-Identifier: MIT
//
// guess: which language a text is taken for, among all packs. The texts are made up for this test.

#include <doctest/doctest.h>
#include <brevier/brevier.hpp>

#include <string>
#include <string_view>

#include "article.hpp"

namespace {

struct text {
  std::string code;
  std::string name;
  std::string_view words;
};

const text known[] = {
    {"en", "English",
     "The council of Harrow Bay voted on Tuesday to close the old fish market after engineers found cracks in "
     "its roof. The building, which has stood on the quay since 1911, will be empty by the end of the month, "
     "and its forty traders have been offered stalls in a car park nearby. Some of them said they had not been "
     "told until the morning of the vote. The mayor promised that the market would return, but she could not "
     "say when or at what price. Repairs are likely to take at least two years, according to a report that was "
     "published last week, and nobody knows who will pay for them."},
    {"fr", "French",
     "Le conseil municipal de Valmont a décidé mardi de fermer l'ancien marché aux poissons, après la "
     "découverte de fissures dans la charpente. Le bâtiment, qui se trouve sur le quai depuis 1911, sera vide à "
     "la fin du mois et ses quarante commerçants recevront une place sur un parking voisin. Certains d'entre "
     "eux affirment qu'ils n'ont été prévenus que le matin du vote. La maire a promis que le marché reviendrait, "
     "mais elle n'a pas pu dire quand ni à quel prix. Les travaux devraient durer au moins deux ans, selon un "
     "rapport publié la semaine dernière, et personne ne sait qui les paiera."},
    {"de", "German",
     "Der Stadtrat von Hallerbach hat am Dienstag beschlossen, die alte Fischhalle zu schließen, nachdem "
     "Ingenieure Risse im Dach gefunden hatten. Das Gebäude, das seit 1911 am Kai steht, wird bis zum Ende des "
     "Monats leer sein, und die vierzig Händler bekommen Stände auf einem Parkplatz in der Nähe. Einige von "
     "ihnen sagten, sie seien erst am Morgen der Abstimmung unterrichtet worden. Die Bürgermeisterin versprach, "
     "dass der Markt zurückkehren werde, aber sie konnte nicht sagen, wann und zu welchem Preis. Die Arbeiten "
     "dauern nach einem Bericht aus der vergangenen Woche wohl mindestens zwei Jahre, und niemand weiß, wer sie "
     "bezahlen soll."},
    {"es", "Spanish",
     "El ayuntamiento de Valdemar decidió el martes cerrar el antiguo mercado de pescado después de que los "
     "técnicos encontraran grietas en el techo. El edificio, que se levanta en el muelle desde 1911, quedará "
     "vacío a finales de mes y sus cuarenta comerciantes tendrán puestos en un aparcamiento cercano. Algunos de "
     "ellos dijeron que no les habían avisado hasta la mañana de la votación. La alcaldesa prometió que el "
     "mercado volverá, pero no pudo decir cuándo ni a qué precio. Las obras durarán al menos dos años, según un "
     "informe publicado la semana pasada, y nadie sabe quién las va a pagar."},
    {"it", "Italian",
     "Il consiglio comunale di Valdemare ha deciso martedì di chiudere il vecchio mercato del pesce dopo che i "
     "tecnici avevano trovato crepe nel tetto. L'edificio, che si trova sulla banchina dal 1911, sarà vuoto "
     "entro la fine del mese e i suoi quaranta venditori avranno un posto in un parcheggio vicino. Alcuni di "
     "loro hanno detto di non essere stati avvisati fino alla mattina del voto. La sindaca ha promesso che il "
     "mercato tornerà, ma non ha potuto dire quando né a quale prezzo. I lavori dell'ufficio tecnico dureranno "
     "almeno due anni, secondo una relazione pubblicata la settimana scorsa, e nessuno sa chi li pagherà."},
    {"pt", "Portuguese",
     "A câmara de Valdemar decidiu na terça-feira fechar o antigo mercado de peixe depois de os técnicos terem "
     "encontrado fendas no telhado. O edifício, que está no cais desde 1911, ficará vazio até ao fim do mês e "
     "os seus quarenta vendedores terão lugar num parque de estacionamento próximo. Alguns deles disseram que "
     "não foram avisados até à manhã da votação. A presidente prometeu que o mercado vai voltar, mas não soube "
     "dizer quando nem a que preço. As obras devem durar pelo menos dois anos, segundo um relatório publicado "
     "na semana passada, e ninguém sabe quem as vai pagar."},
    {"nl", "Dutch",
     "De gemeenteraad van Hallerveen heeft dinsdag besloten de oude vishal te sluiten nadat ingenieurs scheuren "
     "in het dak hadden gevonden. Het gebouw, dat sinds 1911 aan de kade staat, moet aan het eind van de maand "
     "leeg zijn en de veertig handelaren krijgen een plek op een parkeerterrein in de buurt. Sommigen van hen "
     "zeiden dat zij pas op de ochtend van de stemming waren ingelicht. De burgemeester beloofde dat de markt "
     "terugkomt, maar zij kon niet zeggen wanneer en tegen welke prijs. Het werk duurt volgens een rapport van "
     "vorige week ten minste twee jaar, en niemand weet wie het gaat betalen."},
    {"sv", "Swedish",
     "Kommunfullmäktige i Hallervik beslutade på tisdagen att stänga den gamla fiskhallen efter att ingenjörer "
     "hade hittat sprickor i taket. Byggnaden, som har stått på kajen sedan 1911, ska vara tom i slutet av "
     "månaden och de fyrtio handlarna får plats på en parkering i närheten. Några av dem sade att de inte hade "
     "fått veta något förrän på morgonen före omröstningen. Borgmästaren lovade att marknaden kommer tillbaka, "
     "men hon kunde inte säga när eller till vilket pris. Arbetet väntas ta minst två år, enligt en rapport som "
     "kom förra veckan, och ingen vet vem som ska betala."},
    {"no", "Norwegian",
     "Bystyret i Hallervik vedtok tirsdag å stenge den gamle fiskehallen etter at ingeniører hadde funnet "
     "sprekker i taket. Bygningen, som har stått på kaia siden 1911, skal være tom ved slutten av måneden, og de "
     "førti handlerne får plass på en parkeringsplass i nærheten. Noen av dem sa at de ikke hadde fått vite noe "
     "før om morgenen samme dag. Ordføreren lovet at markedet kommer tilbake, men hun kunne ikke si når eller "
     "til hvilken pris. Arbeidet vil ta minst to år, ifølge en rapport som ble lagt fram forrige uke, og ingen "
     "vet hvem som skal betale for det."},
    {"da", "Danish",
     "Byrådet i Hallervig besluttede tirsdag at lukke den gamle fiskehal, efter at ingeniører havde fundet "
     "revner i taget. Bygningen, som har stået på kajen siden 1911, skal være tom ved udgangen af måneden, og de "
     "fyrre handlende får plads på en parkeringsplads i nærheden. Nogle af dem sagde, at de ikke havde fået noget "
     "at vide før om morgenen samme dag. Borgmesteren lovede, at markedet vender tilbage, men hun kunne ikke "
     "sige hvornår eller til hvilken pris. Arbejdet vil tage mindst to år, ifølge en rapport, der blev lagt frem "
     "i sidste uge, og ingen ved, hvem der skal betale for det."},
    {"fi", "Finnish",
     "Hallervuoren kaupunginvaltuusto päätti tiistaina sulkea vanhan kalahallin, kun insinöörit olivat löytäneet "
     "halkeamia sen katosta. Rakennus, joka on seissyt laiturilla vuodesta 1911, tyhjennetään kuun loppuun "
     "mennessä, ja sen neljäkymmentä kauppiasta saavat paikan läheiseltä pysäköintialueelta. Jotkut heistä "
     "sanoivat, että he kuulivat asiasta vasta äänestyspäivän aamuna. Pormestari lupasi, että tori palaa, mutta "
     "hän ei osannut sanoa, milloin ja mihin hintaan. Työt kestävät viime viikolla julkaistun selvityksen mukaan "
     "vähintään kaksi vuotta, eikä kukaan tiedä, kuka ne maksaa. Myös sataman muut rakennukset on nyt "
     "tarkastettava, ja se voi viedä vielä kauan."},
    {"pl", "Polish",
     "Rada miasta Halerowo zdecydowała we wtorek o zamknięciu starej hali rybnej po tym, jak inżynierowie "
     "znaleźli pęknięcia w dachu. Budynek, który stoi na nabrzeżu od 1911 roku, ma być pusty do końca miesiąca, "
     "a czterdziestu kupców dostanie miejsca na pobliskim parkingu. Niektórzy z nich mówili, że nie wiedzieli o "
     "niczym aż do rana w dniu głosowania. Burmistrz obiecała, że targ wróci, ale nie potrafiła powiedzieć, "
     "kiedy i za jaką cenę. Prace potrwają co najmniej dwa lata, jak wynika z raportu z zeszłego tygodnia, i nikt "
     "nie wie, kto za nie zapłaci. Nie jest też jasne, czy most obok hali będzie otwarty."},
    {"ru", "Russian",
     "Городской совет Халерска во вторник решил закрыть старый рыбный рынок после того, как инженеры нашли "
     "трещины в его крыше. Здание, которое стоит на набережной с 1911 года, должно опустеть к концу месяца, а "
     "сорок торговцев получат места на стоянке неподалеку. Некоторые из них сказали, что им ничего не сообщали "
     "до самого утра голосования. Мэр обещала, что рынок вернется, но не смогла сказать, когда и по какой цене. "
     "Работы займут не меньше двух лет, говорится в докладе, который был опубликован на прошлой неделе, и никто "
     "не знает, кто за них заплатит. Также неясно, что будет с соседним мостом."},
    {"ru", "Russian, of business",
     "Компания «Волжский металл» увеличила выручку в третьем квартале на 14%, до 48 млрд рублей, следует "
     "из отчётности, опубликованной во вторник. Чистая прибыль предприятия снизилась почти вдвое — до 2,1 "
     "млрд рублей из-за роста процентных расходов и курсовых разниц. Аналитики опрошенных банков ожидали "
     "прибыль около 3 млрд рублей. Совет директоров рекомендовал акционерам дивиденды в размере 12 рублей "
     "на обыкновенную акцию. Капитальные вложения завода за девять месяцев достигли 9 млрд рублей, "
     "большая часть средств направлена на строительство прокатного стана в Нижнереченске. Акции компании "
     "на Московской бирже подешевели на 3,4%."},
    {"ru", "Russian, of a fire",
     "Сильный пожар уничтожил склад торговой сети в промышленной зоне Верхнеозёрска. Площадь возгорания "
     "превысила три тысячи квадратных метров, сообщили в региональном управлении МЧС. Огонь вспыхнул "
     "ночью в цехе упаковки и быстро перекинулся на кровлю соседнего здания. Сорок сотрудников ночной "
     "смены эвакуировали до прибытия пожарных расчётов, двое рабочих госпитализированы с отравлением "
     "угарным газом. К тушению привлекли пожарный поезд и вертолёт Ми-8. Движение транспорта по улице "
     "Заводской перекрыто. Следователи возбудили уголовное дело о нарушении требований безопасности; "
     "рассматриваются версии короткого замыкания и поджога."},
    {"ru", "Russian, of sport",
     "Хоккеисты «Северной звезды» обыграли столичный «Вымпел» в первом матче полуфинальной серии. Встреча "
     "завершилась со счётом 4:2. Дважды отличился нападающий Егор Лапин, ещё по одной шайбе забросили "
     "Денис Крутов и капитан команды Сергей Мохов. Голкипер гостей Илья Рябинин отразил 37 бросков. "
     "Вторая игра пройдёт в четверг на льду «Вымпела», начало трансляции — 19:30 по московскому времени. "
     "Победитель серии встретится с уральским «Металлургом», который накануне оформил выход в финал "
     "Кубка. Главный тренер хозяев Виктор Сомов похвалил защиту и молодых игроков третьего звена."},
    {"ru", "Russian, of science",
     "Учёные Томского института обнаружили в вечной мерзлоте Якутии останки древней лошади возрастом "
     "около 42 тысяч лет. Животное прекрасно сохранилось: исследователям удалось извлечь жидкую кровь и "
     "образцы тканей. Раскопки проводила совместная экспедиция российских и японских палеонтологов. По "
     "словам руководителя группы Анны Вороновой, жеребёнок погиб в возрасте двух недель, вероятно, утонув "
     "в болотной грязи. Результаты генетического анализа будут опубликованы весной. Теперь специалисты "
     "планируют сравнить геном находки с данными современных пород и выяснить, когда появилась якутская "
     "лошадь."},
    {"tr", "Turkish",
     "Halerköy belediye meclisi salı günü, mühendislerin çatısında çatlaklar bulmasından sonra eski balık halini "
     "kapatma kararı aldı. 1911 yılından beri rıhtımda duran bina ay sonuna kadar boşaltılacak ve kırk esnafa "
     "yakındaki bir otoparkta yer verilecek. Bazı esnaf, oylama sabahına kadar kendilerine hiçbir şey "
     "söylenmediğini belirtti. Belediye başkanı, pazarın geri döneceğine söz verdi ancak bunun ne zaman ve ne "
     "kadara olacağını söyleyemedi. Geçen hafta yayımlanan bir rapora göre çalışmalar en az iki yıl sürecek ve bu "
     "işin parasını kimin ödeyeceği bilinmiyor. Belediye, İstanbul'daki bir şirket ile de görüşüyor ama bu "
     "görüşme için daha çok erken."},
    {"pl", "Polish, with names and figures",
     "Premier Jan K. Nowak ogłosił w środę, że płaca minimalna wzrośnie do 4,3 tys. zł brutto. „To historyczna "
     "chwila” – powiedział na konferencji o godz. 10.30. Zmiany wejdą w życie 1 stycznia 2025 r. i obejmą ok. 3 "
     "mln osób. Prof. dr hab. Anna Wilk z UW ocenia to krytycznie. Według art. 65 ust. 4 Konstytucji minimalną "
     "płacę określa ustawa. Spotkanie odbyło się na ul. Wiejskiej m.in. z udziałem związkowców."},
    {"id", "Indonesian",
     "Dewan kota Halerang pada hari Selasa memutuskan untuk menutup pasar ikan lama setelah para insinyur "
     "menemukan retakan di atapnya. Bangunan yang berdiri di dermaga sejak 1911 itu akan dikosongkan pada akhir "
     "bulan, dan empat puluh pedagangnya mendapat tempat di lahan parkir yang tidak jauh dari sana. Beberapa dari "
     "mereka mengatakan bahwa mereka belum diberi tahu sampai pagi hari pemungutan suara. Wali kota berjanji "
     "bahwa pasar itu akan kembali, tetapi ia tidak dapat mengatakan kapan dan dengan harga berapa. Pekerjaan itu "
     "akan memakan waktu sedikitnya dua tahun, menurut laporan yang terbit pekan lalu, dan tidak ada yang tahu "
     "siapa yang akan membayarnya."},
    {"vi", "Vietnamese",
     "Hội đồng thành phố Hải Lệ hôm thứ ba đã quyết định đóng cửa chợ cá cũ sau khi các kỹ sư tìm thấy vết nứt "
     "trên mái nhà. Tòa nhà đứng bên bến cảng từ năm 1911 sẽ được dọn sạch vào cuối tháng, và bốn mươi người bán "
     "hàng sẽ có chỗ trong một bãi đậu xe gần đó. Một số người trong họ nói rằng họ không được báo trước cho đến "
     "sáng hôm bỏ phiếu. Bà thị trưởng hứa rằng chợ sẽ trở lại, nhưng bà không thể nói khi nào và với giá bao "
     "nhiêu. Công việc sẽ kéo dài ít nhất là hai năm, theo một báo cáo được đưa ra tuần trước."},
};

const text unknown[] = {
    {"", "Romanian",
     "Consiliul local din Valea Mare a hotărât marți să închidă vechea piață de pește după ce inginerii au găsit "
     "crăpături în acoperiș. Clădirea, care se află pe chei din 1911, va fi goală până la sfârșitul lunii, iar "
     "cei patruzeci de negustori vor primi locuri într-o parcare din apropiere. Unii dintre ei au spus că nu au "
     "fost anunțați decât în dimineața votului. Primarul a promis că piața se va întoarce, dar nu a putut spune "
     "când și la ce preț. Lucrările vor dura cel puțin doi ani, potrivit unui raport publicat săptămâna trecută."},
    {"", "Czech",
     "Zastupitelstvo města Halerova v úterý rozhodlo, že zavře starou rybí tržnici poté, co technici našli "
     "trhliny ve střeše. Budova, která stojí na nábřeží od roku 1911, má být prázdná do konce měsíce a čtyřicet "
     "obchodníků dostane místo na nedalekém parkovišti. Někteří z nich řekli, že jim až do rána nikdo nic "
     "neoznámil. Starostka slíbila, že se trh vrátí, ale nedokázala říct kdy a za jakou cenu. Práce potrvají "
     "nejméně dva roky a nikdo neví, kdo je zaplatí."},
    {"", "Hungarian",
     "A halervári közgyűlés kedden úgy döntött, hogy bezárja a régi halcsarnokot, miután a mérnökök repedéseket "
     "találtak a tetején. Az épület, amely 1911 óta áll a rakparton, a hónap végére kiürül, és a negyven árus egy "
     "közeli parkolóban kap helyet. Néhányan azt mondták, hogy csak a szavazás reggelén értesültek erről. A "
     "polgármester megígérte, hogy a piac visszatér, de nem tudta megmondani, hogy mikor és milyen áron."},
    {"", "Greek",
     "Το δημοτικό συμβούλιο της Χαλέρας αποφάσισε την Τρίτη να κλείσει την παλιά ψαραγορά, αφού οι μηχανικοί "
     "βρήκαν ρωγμές στη στέγη της. Το κτίριο, που βρίσκεται στην προκυμαία από το 1911, θα αδειάσει ως το τέλος "
     "του μήνα και οι σαράντα έμποροι θα πάρουν θέσεις σε έναν χώρο στάθμευσης εκεί κοντά. Κανείς δεν ξέρει "
     "ποιος θα πληρώσει."},
    {"", "Ukrainian",
     "Міська рада Галерська у вівторок вирішила закрити старий рибний ринок після того, як інженери знайшли "
     "тріщини в його даху. Будівля, яка стоїть на набережній з 1911 року, має спорожніти до кінця місяця, а сорок "
     "торговців отримають місця на стоянці поблизу. Деякі з них сказали, що їм нічого не повідомляли аж до ранку "
     "голосування. Мерка обіцяла, що ринок повернеться, але не змогла сказати, коли і за яку ціну."},
    {"", "Ukrainian, of business",
     "Виручка компанії «Дніпровський метал» у третьому кварталі зросла на 14%, до 48 млрд гривень, "
     "ідеться у звітності, оприлюдненій у вівторок. Чистий прибуток підприємства зменшився майже вдвічі "
     "через зростання відсоткових витрат. Аналітики опитаних банків очікували на прибуток близько 3 млрд "
     "гривень. Наглядова рада рекомендувала акціонерам дивіденди в розмірі 12 гривень на просту акцію. "
     "Капітальні вкладення заводу за дев'ять місяців сягнули 9 млрд гривень, більшу частину коштів "
     "спрямовано на будівництво нового цеху. Після цього акції компанії на біржі подешевшали, а інвестори "
     "чекають на пояснення, які мають надати до п'ятниці."},
    {"", "Ukrainian, of a fire",
     "Потужна пожежа знищила склад торговельної мережі у промисловій зоні Озерного. Площа займання "
     "перевищила три тисячі квадратних метрів, повідомили в обласному управлінні. Вогонь спалахнув уночі "
     "та швидко перекинувся на дах сусідньої будівлі. Сорок працівників нічної зміни евакуювали до "
     "прибуття рятувальників, двоє робітників госпіталізовані з отруєнням. До гасіння залучили пожежний "
     "потяг і гелікоптер. Рух транспорту по вулиці Заводській перекрито. За словами слідчого, це вже "
     "друга пожежа за рік, але про підпал говорити рано. Він додав, що експертиза триватиме до кінця "
     "тижня."},
    {"", "Bulgarian",
     "Общинският съвет на Халерско реши във вторник да затвори стария рибен пазар, след като инженери "
     "откриха пукнатини в покрива му. Сградата, която стои на кея от 1911 година, трябва да бъде "
     "освободена до края на месеца, а четиридесетте търговци ще получат места на близкия паркинг. Някои "
     "от тях казаха, че не са били предупредени до сутринта на гласуването. Кметицата обеща, че пазарът "
     "ще се върне, но не можа да каже кога и на каква цена. Ремонтът ще отнеме най-малко две години, се "
     "посочва в доклад, публикуван миналата седмица."},
    {"", "Bulgarian, of business",
     "Приходите на металургичния завод нараснаха с 14 процента през третото тримесечие и достигнаха 48 "
     "милиона лева, съобщи компанията. Нетната печалба намаля почти наполовина заради по-високите лихвени "
     "разходи. Анализатори на три банки очакваха по-добър резултат. Съветът на директорите предложи "
     "дивидент от 12 стотинки на акция. Инвестициите за деветте месеца са 9 милиона лева, като "
     "по-голямата част от средствата е вложена в строителството на нов цех в Долни Брод. Акциите на "
     "дружеството поевтиняха с 3,4 на сто на борсата в София. Това е най-слабият ден за тях от март "
     "насам, показват данните."},
    {"", "Serbian",
     "Градско веће Халеровца одлучило је у уторак да затвори стару рибарницу након што су инжењери "
     "пронашли пукотине на крову. Зграда која од 1911. године стоји на кеју биће празна до краја месеца, "
     "а четрдесет трговаца добиће места на оближњем паркингу. Неки од њих рекли су да им до јутра нико "
     "ништа није јавио. Градоначелница је обећала да ће се пијаца вратити, али није умела да каже када и "
     "по којој цени. Радови ће трајати најмање две године, наводи се у извештају који је објављен прошле "
     "недеље."},
    {"", "Serbian, of business",
     "Приходи железаре порасли су за 14 одсто у трећем кварталу и достигли 48 милијарди динара, саопштила "
     "је компанија. Нето добит смањена је готово упола због виших камата. Аналитичари три банке очекивали "
     "су бољи резултат. Управни одбор предложио је дивиденду од 12 динара по акцији. Улагања за девет "
     "месеци износе 9 милијарди динара, а већи део новца уложен је у изградњу нове хале у Доњем Броду. "
     "Акције на берзи појефтиниле су за 3,4 одсто, што је најслабији дан од марта."},
    {"", "Macedonian",
     "Советот на општина Халерово во вторникот одлучи да го затвори стариот рибен пазар откако инженерите "
     "открија пукнатини на покривот. Зградата, која стои на кејот од 1911 година, треба да биде "
     "испразнета до крајот на месецот, а четириесетте трговци ќе добијат места на блискиот паркинг. Некои "
     "од нив рекоа дека не биле предупредени до утрото на гласањето. Градоначалничката вети дека пазарот "
     "ќе се врати, но не можеше да каже кога и по која цена. Поправката ќе трае најмалку две години, се "
     "вели во извештајот што беше објавен минатата недела."},
    {"", "Swahili",
     "Baraza la mji wa Bandari Kuu liliamua siku ya Jumanne kufunga soko la zamani la samaki baada ya wahandisi "
     "kugundua nyufa katika paa lake. Jengo hilo, ambalo limesimama kando ya gati tangu mwaka 1911, litakuwa tupu "
     "ifikapo mwisho wa mwezi, na wafanyabiashara arobaini watapewa nafasi katika uwanja wa magari ulio karibu. "
     "Baadhi yao walisema kwamba hawakuambiwa hadi asubuhi ya kura. Meya aliahidi kwamba soko litarudi, lakini "
     "hakuweza kusema lini wala kwa bei gani."},
    {"", "Estonian",
     "Halerviku linnavolikogu otsustas teisipäeval sulgeda vana kalaturu, kui insenerid olid katusest leidnud "
     "pragusid. Hoone, mis on kail seisnud aastast 1911, peab kuu lõpuks tühi olema ja nelikümmend kauplejat "
     "saavad koha lähedal asuvas parklas. Mõned neist ütlesid, et neile ei teatatud midagi enne hääletuse "
     "hommikut. Linnapea lubas, et turg tuleb tagasi, kuid ta ei osanud öelda, millal ja mis hinnaga."},
    {"", "Croatian",
     "Gradsko vijeće Halerovca odlučilo je u utorak zatvoriti staru ribarnicu nakon što su inženjeri pronašli "
     "pukotine na krovu. Zgrada koja od 1911. godine stoji na obali bit će prazna do kraja mjeseca, a četrdeset "
     "trgovaca dobit će mjesta na obližnjem parkiralištu. Neki od njih rekli su da im do jutra nitko ništa nije "
     "javio. Gradonačelnica je obećala da će se tržnica vratiti, ali nije znala reći kada i po kojoj cijeni."},
    {"", "Icelandic",
     "Bæjarstjórn Hallarvíkur ákvað á þriðjudag að loka gamla fiskmarkaðnum eftir að verkfræðingar fundu sprungur "
     "í þakinu. Húsið, sem hefur staðið á bryggjunni frá 1911, verður tómt í lok mánaðarins og kaupmennirnir "
     "fjörutíu fá pláss á bílastæði í grenndinni. Sumir þeirra sögðu að þeim hefði ekki verið sagt neitt fyrr en "
     "um morguninn. Bæjarstjórinn lofaði að markaðurinn kæmi aftur en gat ekki sagt hvenær eða á hvaða verði."},
    {"", "Welsh",
     "Penderfynodd cyngor tref Aberhaler ddydd Mawrth gau'r hen farchnad bysgod ar ôl i beirianwyr ddod o hyd i "
     "graciau yn y to. Bydd yr adeilad, sydd wedi sefyll ar y cei ers 1911, yn wag erbyn diwedd y mis, ac mae "
     "stondinau wedi eu cynnig i'r deugain masnachwr mewn maes parcio gerllaw. Dywedodd rhai ohonynt na chawsant "
     "wybod dim tan fore'r bleidlais."},
    {"", "Tagalog",
     "Nagpasya noong Martes ang konseho ng bayan ng Halera na isara ang lumang palengke ng isda matapos makakita "
     "ang mga inhinyero ng mga bitak sa bubong nito. Ang gusali, na nakatayo sa pantalan mula pa noong 1911, ay "
     "mawawalan ng laman sa katapusan ng buwan, at ang apatnapung tindera ay bibigyan ng puwesto sa isang "
     "paradahan sa malapit. Sinabi ng ilan sa kanila na hindi sila sinabihan hanggang sa umaga ng botohan."},
    {"", "Japanese",
     "港町の市議会は火曜日、屋根にひび割れが見つかった古い魚市場を閉鎖することを決めた。1911年から岸壁に建つ建物は月末まで"
     "に空になり、四十人の商人は近くの駐車場に移る。市長は市場が戻ると約束したが、いつになるかは言えなかった。"},
    {"", "Arabic",
     "قرر مجلس المدينة يوم الثلاثاء إغلاق سوق السمك القديم بعد أن وجد المهندسون شقوقا في سقفه. وسيكون المبنى الذي "
     "يقف على الرصيف منذ عام 1911 خاليا بحلول نهاية الشهر، وسيحصل التجار الأربعون على أماكن في موقف سيارات قريب. "
     "وقال بعضهم إن أحدا لم يخبرهم حتى صباح التصويت."},
    {"", "Hindi",
     "नगर परिषद ने मंगलवार को पुराने मछली बाजार को बंद करने का फैसला किया क्योंकि इंजीनियरों को उसकी छत में दरारें मिली थीं। "
     "1911 से घाट पर खड़ी यह इमारत महीने के अंत तक खाली हो जाएगी और चालीस व्यापारियों को पास की पार्किंग में जगह दी जाएगी।"},
};

using reader = brevier::summarizer<brevier::standard, brevier::all_languages>;

// The code of the language that the text up to its word number `limit` is taken for.
std::string guess(std::string_view words, unsigned limit) {
  size_t end = 0;
  for (; limit > 0 && end < words.size(); --limit) {
    end = words.find(' ', end + 1);
    if (end == std::string_view::npos) end = words.size();
  }
  return articles::read(articles::fresh<reader>(), words.substr(0, end)).language();
}

}  // namespace

TEST_CASE("guess: each language among all, by 20, 40 and 100 words") {
  for (const text& t : known) {
    for (const unsigned limit : {20u, 40u, 100u}) {
      CAPTURE(t.name);
      CAPTURE(limit);
      CHECK(guess(t.words, limit) == t.code);
    }
  }
}

TEST_CASE("guess: news that begins with names is cut by the words of its language") {
  const std::string_view news =
      "Trump picks former Florida attorney general Pam Bondi as attorney general\n\nPresident-elect Donald Trump "
      "chose Pam Bondi, former Florida attorney general, Thursday, hours after former Rep. Matt Gaetz withdrew.";
  reader& article = articles::read(articles::fresh<reader>(), news);
  CHECK(std::string(article.language()) == "en");
  CHECK(article.stats().sentences == 1);
}

TEST_CASE("guess: the zone of a time is no word, \"EST\" nor \"ET\"") {
  const std::string_view news =
      "Sheriff: Bus driver was texting\n\nPosted: Nov 12, 2025 / 06:14 PM EST\n"
      "Updated: Nov 12, 2025 / 9:32 PM EST, 8:32 PM ET\n\n"
      "HALMER COUNTY, Tenn. (WHCT) — Sgt. Cole said the bus left the road near Halmer Bay early Wednesday.";
  reader& article = articles::read(articles::fresh<reader>(), news);
  CHECK(std::string(article.language()) == "en");
  CHECK(article.stats().sentences == 1);
  // in a text in capitals they are words like others
  const std::string_view danish =
      "DET VAR EN GOD DAG. VI ER SÅ GLADE FOR DET. NU ER DET OP TIL OS, OG VI ER HER.";
  CHECK(std::string(articles::read(articles::fresh<reader>(), danish).language()) == "da");
  // and so are longer ones in any
  const std::string_view german =
      "Ulm: NACH DEM STURM WAREN AUCH VIELE STRASSEN NICHT FREI, ABER SEIT HEUTE SCHON WIEDER.";
  CHECK(std::string(articles::read(articles::fresh<reader>(), german).language()) == "de");
}

TEST_CASE("guess: a word that a language knows counts among the first, though it has a capital") {
  articles::standard& article = articles::fresh<articles::standard>();
  articles::read(article,
                 "The sondra velto mikra tabulo fenti gorva lisko parnu dremi kolvo tasmi berlo nuvri.");
  CHECK(std::string(article.language()) == "");
}

TEST_CASE("guess: a language of no pack is none of them") {
  for (const text& t : unknown) {
    for (const unsigned limit : {40u, 100u}) {
      CAPTURE(t.name);
      CAPTURE(limit);
      CHECK(guess(t.words, limit) == "");
    }
  }
}

TEST_CASE("guess: behind hundreds of lines of names it is no more asked for") {
  for (const unsigned lines : {400u, 600u}) {
    static reader article;
    article.reset();
    for (unsigned i = 0; i < lines; ++i) article.feed("Halmer Bay\n\n", 12);
    article.feed(known[1].words.data(), known[1].words.size());
    article.finish();
    CAPTURE(lines);
    // the first pack is that of a text that says nothing
    CHECK(std::string(article.language()) == (lines < 512 ? "fr" : "en"));
  }
}
