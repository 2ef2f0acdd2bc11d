// What words of other languages point to, as tables/cues.ts does for English: beginnings of words, so that endings may differ. Read by analyse.ts.
import type { FamilyName, PlotName, TerrainName, ToneName } from '../types.ts';

type Cues<Name extends string> = Readonly<Partial<Record<Name, RegExp>>>;

/** Words that begin so; scripts without spaces are found anywhere. `!` ends a word. */
const begins = (stems: string, anywhere: string): RegExp =>
  new RegExp(
    `(?<!\\p{L})(?:${stems.trim().replaceAll(/\s+/g, '|').replaceAll('_', '[ -]').replaceAll('!', '(?!\\p{L})')})|${anywhere.trim().replaceAll(/\s+/g, '|')}`,
    'giu',
  );

export const FAMILY_TONGUES: Cues<FamilyName> = {
  fantasy: begins(
    'фэнтез фентез магия! магии! магич волшеб дракон эльф королевств рыцар fantasía! fantasia! hechic espada brujo! hexe zauber drache drachen königreich ritter royaume chevalier sorcier dragón dragão drago! regno! reino',
    '마법 판타지 용사 무협 剣 勇者 異世界 魔王',
  ),
  scifi: begins(
    'фантастик космос косми звездол робот ciencia_ficci espacial ficção_cient fantascien raumschiff vaisseau nave_espacial',
    '로봇 공상과학 ロボット 宇宙船',
  ),
  neon: begins('киберпанк ciberpunk cyberpunk неон', '사이버펑크 サイバーパンク 赛博朋克'),
  mystery: begins(
    'детектив убийств расследован сыщик detektiv mord! ermittl enquête meurtre crimen! asesinat giallo! delitto policial misterio mistero',
    '추리 살인 탐정 探偵 ミステリ 殺人',
  ),
  horror: begins(
    'ужас хоррор готик готич призрак вампир нечист мистик мистич gótic gotic gothique fantôme fantasma gespenst spuk! schauer orrore brujer',
    '공포 귀신 호러 ホラー 怪談 幽霊',
  ),
  modern: begins(
    'повседневн романтик современ школ cotidian quotidi alltag liebes amour! escuela schule école! escola vida_diaria',
    '일상 학교 로맨스 연애 学園 青春',
  ),
  western: begins(
    'вестерн faroeste ковбо дикий_запад vaquero salvaje_oeste wilder_westen far_west! velho_oeste',
    '서부극 西部劇 ウエスタン',
  ),
  wasteland: begins(
    'постап апокалип пустош выжив радиац аномал apocalíp postapoc apokalyp ödland yermo! sobreviv superviv distop dystop',
    '종말 멸망 아포칼립스 終末 荒廃',
  ),
  history: begins(
    'историч средневек викинг импери пират самура mittelalter moyen_âge medioev históric wiking pirat! piraten! piratas! imperio!',
    '역사 조선 사극 時代劇 戦国 江戸 歴史',
  ),
  myth: begins(
    'миф легенд богов! богин сказани былин mitolog mytholog leyenda légende sagen! dioses götter dieux',
    '신화 전설 神話 伝説',
  ),
  hero: begins(
    'супергеро сверхспособ superhéro superheld super_héro supereroe super_herói',
    '슈퍼히어로 초능력 ヒーロー 超能力',
  ),
};

export const TONE_TONGUES: Cues<ToneName> = {
  grim: begins(
    'мрачн темн тёмн жесток безнад oscur sombrí sombre finster düster grausam cupo! sombrio',
    '어두운 암울 暗い ダーク 残酷 阴暗',
  ),
  light: begins(
    'весел весёл смешн юмор забавн комед ирони divertid gracios witzig lustig heiter amusant comique divertent engraçad',
    '유쾌 코믹 コメディ ギャグ 愉快 诙谐 轻松 喜剧',
  ),
  epic: begins('эпич эпос героич величествен épic heroico heroisch héroïque epico', '서사 장엄 壮大 熱血 宏大'),
  cosy: begins(
    'уютн тепл тёпл добр! добрый нежн acogedor cálid tiern gemütlich warmherz chaleureu accoglient aconcheg',
    '따뜻 포근 힐링 ほのぼの 癒 温暖',
  ),
  tense: begins(
    'напряж тревож жутк страшн tenso! tensa! inquietant spannend unheimlich angoiss',
    '긴장 스릴 緊張 スリル 惊悚',
  ),
  wistful: begins(
    'грустн печальн меланхол ностальг тоск melancól nostálg wehmüt mélancol malincon saudad',
    '쓸쓸 애틋 切ない 哀愁 忧郁',
  ),
};

export const TERRAIN_TONGUES: Cues<TerrainName> = {
  coast: begins(
    'море! моря! морск остров побереж порт! корабл маяк isla! islas! mar! costa! puerto faro! île! îles! mer! côte! phare insel meer! küste hafen leuchtturm isola! mare! ilha!',
    '바다 항구 島 港 灯台',
  ),
  forest: begins('лес! леса! лесу! лесн тайг джунгл bosque selva! forêt wald! wälder foresta floresta', '숲'),
  mountain: begins('гора! горы! горах! горн перевал montaña montagne berg! berge! gebirge monti! montanha', '山'),
  desert: begins('пустыня! пустыне! пустыни! песк desiert désert wüste deserto', '사막 砂漠'),
  ice: begins(
    'снег снеж лёд! льды льда! север зима! зимой nieve hielo! neige glace! schnee eis! neve! gelo!',
    '눈보라',
  ),
  marsh: begins('болот топь! топи! pantano marais! sumpf palud pântano', '늪 沼'),
  city: begins(
    'город! города! городе! улиц столиц мегаполис ciudad ville! stadt städte città cidade barrio! calles!',
    '도시 거리',
  ),
  river: begins('река! реки! реке! реку! речн озер озёр río! ríos! rivière fleuve fluss! fiume rio!', '강가 川'),
  under: begins(
    'подзем пещер шахт метро! бункер subterr souterrain unterird höhle cueva! cuevas! grotte! caverna',
    '지하 던전',
  ),
  sky: begins('небо! небе! небес облак летающ cielo! nubes! ciel! nuages himmel wolken luftschiff céu!', '하늘 空島'),
  space: begins(
    'космос косми звезд звёзд планет орбит estrellas! étoiles! weltraum sterne! planeta planète',
    '우주 행성',
  ),
  plain: begins('степь! степи! деревн деревен llanura pueblo! campo! plaine! dorf! ebene! aldea', '마을 초원'),
};

export const PLOT_TONGUES: Cues<PlotName> = {
  source: begins(
    'голод! голода! засух болезн чума! чумы! лекарств hambre! sequía peste! hunger! dürre seuche faim! sécheresse',
    '饥 瘟疫 역병',
  ),
  charge: begins(
    'убийств вина! вины! месть! мести! справедлив правосуд culpa! venganza justicia verdad! rache! schuld! gerechtigkeit wahrheit vérité culpabilité',
    '复仇 正义 罪 복수 정의 復讐 正義',
  ),
  seal: begins(
    'прокля демон древн ритуал чудовищ судьб maldici demonio destino! fluch! dämon schicksal malédiction démon pacto',
    '妖 诅咒 封印 命运 저주 운명 呪 運命',
  ),
  truce: begins(
    'война! войны! войне! враг восстан револю guerra! paz! krieg! frieden! guerre! paix! rebeli',
    '战争 和平 전쟁 평화 戦争',
  ),
  missing: begins(
    'пропа одиноч дружб любов семья! семьи! память! памяти! надежд amistad amor! familia! memoria! soledad freundschaft liebe! familie! einsamkeit amitié amour! famille! mémoire',
    '友 爱 家 孤独 记忆 우정 사랑 가족 기억 愛 記憶',
  ),
  claim: begins(
    'трон! престол власть! власти! корол наслед предат верност trono! poder! corona! herencia traici lealtad thron! macht! erbe! verrat treue! trône pouvoir héritage trahison',
    '王位 权力 背叛 왕좌 권력 배신 王座 裏切',
  ),
  debt: begins(
    'долг! долги! жадност деньг деньги свобод рабств deuda dinero codicia libertad schulden gier! freiheit dette argent! liberté',
    '债 金钱 自由 贪 자유 借金',
  ),
};
