import type { Industry, Interest } from './facts'

/**
 * Interests and trades in languages the interface does not speak yet, so that people find them by the word they know. For searching
 * only, never shown: Ukrainian, Russian, Persian, Polish, Turkish, Somali and German, some Tigrinya, and a few words people use
 * besides. Whoever adds a name needs to do nothing else: the index notices.
 */
export const interestSearchNames: Record<Interest, string> = {
  football: 'футбол football soccer فوتبول فوتبال piłka nożna futbol kubadda cagta Fußball ኩዕሶ እግሪ fodboldhold',
  handball: 'гандбол هندبال piłka ręczna hentbol kubadda gacanta Handball',
  badminton: 'бадмінтон бадминтон بدمینتون badminton',
  swimming: 'плавання плавание басейн бассейн شنا pływanie yüzme dabaal Schwimmen ምሕምባስ',
  running: 'біг бег دویدن bieganie koşu orod Laufen jogging ጉያ',
  cycling: 'велосипед велоспорт دوچرخه rower bisiklet baaskiil Radfahren ብሽክለታ cykel',
  gymnastics: 'гімнастика гимнастика фітнес фитнес ژیمناستیک gimnastyka jimnastik jimicsi Turnen yoga йога',
  fishing: 'риболовля рыбалка ماهیگیری wędkarstwo balıkçılık kalluumaysi Angeln',
  sailing: 'вітрильний спорт парусный спорт قایقرانی żeglarstwo yelken shiraac Segeln',
  hiking: 'походи прогулянки походы прогулки پیاده روی wędrówki yürüyüş socod Wandern',
  gardening: 'сад город садівництво садоводство باغبانی ogród bahçe beer Garten',
  cooking: 'кулінарія їжа готування кулинария готовка آشپزی gotowanie yemek karin Kochen ምኽሻን',
  baking: 'випічка хліб выпечка хлеб نانوایی شیرینی pieczenie fırın dubid Backen kage brød',
  sewing: 'шиття шитьё خیاطی szycie dikiş tolid Nähen ስፌት',
  knitting: "в'язання вязание بافتنی robienie na drutach örgü Stricken",
  crafts: 'рукоділля рукоделие صنایع دستی rękodzieło el sanatları farsamo Basteln',
  woodwork: 'столярство столярное дело نجاری stolarstwo marangozluk nijaarnimo Holzarbeit',
  music: 'музика музыка موسیقی muzyka müzik muusig Musik ሙዚቃ',
  singing: 'спів хор пение آواز کر śpiew chór şarkı koro heesid Singen Chor ደርፊ',
  dance: 'танці танцы رقص taniec dans qoob ka ciyaar Tanz',
  art: 'мистецтво малювання искусство рисование هنر نقاشی sztuka malarstwo sanat resim farshaxan Kunst',
  reading: 'читання книги чтение کتاب خواندن czytanie książki okuma kitap akhris buug Lesen መጽሓፍ',
  film: 'кіно фільм кино فیلم سینما film kino sinema filim ፊልም',
  games: 'ігри настільні ігри игры настольные بازی gry planszowe oyun ciyaar Spiele ጸወታ',
  computers: "комп'ютер компьютер کامپیوتر رایانه komputer bilgisayar kombiyuutar Computer ኮምፒተር",
  animals: 'тварини животные حیوانات zwierzęta hayvanlar xayawaan Tiere',
  nature: 'природа طبیعت przyroda doğa dabeecad Natur ተፈጥሮ',
  history: 'історія история تاریخ historia tarih taariikh Geschichte ታሪኽ',
}

export const industrySearchNames: Record<Industry, string> = {
  food: 'харчова промисловість пищевая промышленность مواد غذایی żywność gıda cunto Lebensmittel',
  'hotel-restaurant': 'готель ресторан отель هتل رستوران restauracja otel restoran hudheel Gastgewerbe مطعم فندق ሆቴል',
  cleaning: 'прибирання уборка نظافت sprzątanie temizlik nadaafad Reinigung ጽሬት',
  'care-health': "догляд здоров'я медицина уход здоровье مراقبت سلامت opieka zdrowie sağlık bakım caafimaad Pflege ጥዕና",
  'child-care': 'догляд за дітьми дитсадок няня детский сад مراقبت کودک opieka nad dziećmi çocuk bakımı carruur Kinderbetreuung',
  education: 'освіта навчання образование آموزش edukacja eğitim waxbarasho Bildung መምህር',
  construction: 'будівництво строительство ساختمان budowa inşaat dhismo Bau',
  industry: 'промисловість завод промышленность صنعت کارخانه przemysł fabryka sanayi warshad Industrie',
  agriculture: 'сільське господарство сельское хозяйство کشاورزی rolnictwo tarım beeraha Landwirtschaft ሕርሻ',
  'fishing-trade': 'рибальство рыболовство صید rybołówstwo balıkçılık kalluumeysi Fischerei',
  'transport-trade': 'транспорт водій склад водитель حمل و نقل راننده transport kierowca nakliyat şoför gaadiid Transport',
  retail: 'магазин торгівля торговля فروشگاه sklep handel mağaza dukaan Handel ድኳን',
  office: 'офіс офис اداره دفتر biuro ofis xafiis Büro',
  it: 'програмування программирование فناوری اطلاعات informatyka yazılım tiknoolajiyad Informatik',
  'culture-tourism': 'культура туризм فرهنگ گردشگری kultura turystyka kültür turizm dhaqan dalxiis Tourismus',
  'self-employed': 'власний бізнес свой бизнес کسب و کار własna firma kendi işi ganacsi Selbstständig',
}

/** Languages whose names for spoken languages are searched by as well. */
export const searchNameLanguages = ['uk', 'ru', 'fa'] as const
