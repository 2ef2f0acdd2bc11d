// Names by style: women's, men's and family names. Real ones where a style is a real language's, made up where it is nobody's. Read by names.ts.
import type { NamingName } from '../types.ts';

export type Phonology = { cue: RegExp; she: string; he: string; last: string };

export const PHONOLOGIES: Readonly<Record<NamingName, Phonology>> = {
  saxon: {
    cue: /\b(?:saxon|anglo|merry england|hobbits?|shire)\b/i,
    she: 'Aldith Bertrade Cwen Edlin Godeva Hilda Leofwen Mildred Osyth Rowena Sunniva Tilda Wynn Frideswide Ysolt Verity Nonna Petronel',
    he: 'Aldous Bram Cuthbert Dunstan Edric Godric Hob Jocelin Kenelm Leofric Oswin Perkin Rafe Sweyn Tobin Wilfred Ulric Noll',
    last: 'Ashdown Barrowby Crake Dunnock Fenwright Garrow Hartlebury Inchbold Kettlewell Larkin Merrow Nettleship Oxgodby Pennifold Quillet Rushby Strake Thackeray Underhay Wainfleet Yarrow Vetch',
  },
  norse: {
    cue: /\b(?:vikings?|norse|nordic|scandinavia\w*|iceland\w*|odin|thor|fjords?)\b/i,
    she: 'Astrid Bergljot Dagny Eydis Freydis Gudrun Hallgerd Ingrid Katla Liv Ragna Sigrun Thyra Unn Vigdis Yrsa Jorunn Oddny',
    he: 'Arne Bjarki Dag Eirik Floki Gunnar Halvard Ivar Ketil Leif Njal Orm Ragnvald Snorri Torstein Ulf Vidar Yngvar',
    last: 'Askeland Brynjar Dovre Eldjarn Fjellstad Grimsby Havstein Isdal Kvist Lodbrok Mjolner Nordahl Ravnkilde Skagen Tveit Ulvang Vestergard Hrafnsson Jokulsen Oskarsen',
  },
  latin: {
    cue: /\b(?:rom(?:e|an|ans)|latin|gladiators?|caesar|legions?|italy|italian|venice|naples|florence|sicil\w*|renaissance|vatican)\b/i,
    she: 'Aurelia Bianca Claudia Drusilla Egeria Flavia Hortensia Julia Livia Marcella Octavia Prisca Sabina Tullia Valeria Zenobia Cornelia Nerissa',
    he: 'Aulus Brutus Cassius Decimus Fabian Gaius Horatio Lucius Marcus Nerva Octavian Publio Quintus Rufus Septimus Titus Valens Crispin',
    last: 'Albanus Bellori Calvino Domizi Ferrante Galeotti Lentulo Malaspina Nasica Orsini Pictor Rosso Scaevola Tarquini Vespa Zanetti Corvino Fontana Grimaldi Imperio',
  },
  slavic: {
    cue: /\b(?:russia\w*|moscow|kyiv|prague|czech|chernobyl|pripyat|soviet|slav\w*|polish|poland|ukrain\w*|siberia\w*|tsar\w*|baba yaga|cossacks?|balkans?)\b/i,
    she: 'Agafya Bozena Darya Elzbieta Galina Halina Irina Jadwiga Katya Ludmila Masha Nadia Oksana Polina Renata Svetlana Tamara Vasilisa',
    he: 'Anton Bogdan Czeslaw Dmitri Emil Fyodor Grigor Hryhor Ilya Jaromir Kazimir Lev Miroslav Nikita Ostap Pavel Ruslan Stanislav',
    last: 'Arkhipov Belsky Chernik Dobrev Gorski Havel Ivashko Kolarov Lisenko Morozov Novak Orlov Petrenko Rybak Sokol Tarkov Vlasak Yurchenko Zelenko Wolanski',
  },
  desert: {
    cue: /\b(?:arab\w*|persia\w*|djinn|genies?|sultans?|bedouin|egypt\w*|baghdad|turk\w*|ottoman|caliph\w*|morocc\w*)\b/i,
    she: 'Amina Bahar Dunya Esma Farida Ghazal Hafsa Inaya Jamila Khadija Layla Maysa Nadira Parisa Rania Shirin Tahira Zaynab',
    he: 'Anwar Bahram Cyrus Daud Eskander Farouk Ghassan Hakim Idris Jalal Karim Latif Mansur Nasir Omid Rashid Suleiman Tariq',
    last: 'Abbasi Barmaki Darwish Esfahani Fayyad Gilani Haddad Kashani Lutfi Maimun Najjar Qasimi Rumi Sabbagh Tabrizi Uthmani Wazir Yazdi Zarkub Attar',
  },
  japanese: {
    cue: /\b(?:japan\w*|samurai|ninjas?|shinobi|anime|manga|sh[oō]nen|isekai|shogun\w*|tokyo|kyoto|osaka|nagasaki|edo|yokai|kaiju)\b|[\p{Script=Hiragana}\p{Script=Katakana}]/iu,
    she: 'Akane Chiyo Emiko Fumi Hanako Izumi Kaede Mitsuki Natsume Omitsu Reiko Sayuri Tsubame Umeko Yuzu Botan Gin Shizuka',
    he: 'Akira Daichi Eiji Fuyuki Goro Haruto Isamu Juro Kenta Makoto Noboru Osamu Ryota Shiro Takeshi Uta Yahiro Banri',
    last: 'Amagai Fujiwara Hoshino Igarashi Kurosaki Murasame Nishimori Okabe Sakakibara Takanashi Uehara Wakatsuki Yamabuki Arakawa Chiba Endo Hirata Kitagawa Mori Shirogane',
  },
  chinese: {
    cue: /\b(?:chin(?:a|ese)|wuxia|xianxia|cultivat\w+|dynasty|qi|kung ?fu|jianghu|shanghai|beijing|three kingdoms|dao|tao\w*)\b|\p{Script=Han}/iu,
    she: 'Aiyun Baozhu Cuilan Daiyu Fengxia Guiying Huiling Jiaxin Lanfen Meizhen Ningxiang Peiyu Qiaolian Ruolan Shuwen Tingting Wanqing Xiuying',
    he: 'Anguo Bolin Changming Dawei Fusheng Guozhi Haoran Jianyu Kaiwen Liwei Mingde Ningyuan Pengfei Qiang Ruifeng Shaoyun Tianyi Weimin',
    last: 'Bai Cao Deng Fang Gao Hou Jiang Kong Liu Meng Nie Ouyang Peng Qiu Rong Shen Tang Wei Xiao Zhuge',
  },
  spanish: {
    cue: /\b(?:spain|spanish|mexic\w*|chile\w*|peru\w*|colombia\w*|madrid|seville|bogot[aá]|lima|portug\w*|lisbon|brazil\w*|conquistadors?|cuba\w*|latin america\w*|argentin\w*|aztecs?|andes|hacienda|banditos?|telenovela)\b/i,
    she: 'Alma Beatriz Consuelo Dolores Esperanza Fermina Graciela Hortencia Inés Jacinta Luz Marisol Nieves Olalla Pilar Remedios Soledad Ximena',
    he: 'Amadeo Baltasar Cipriano Damián Eusebio Fermín Gaspar Hilario Íñigo Joaquín Lázaro Mateo Nicanor Octavio Primitivo Rodrigo Salvador Tadeo',
    last: 'Aguirre Barranco Cienfuegos Dorado Escobedo Figueroa Guzmán Huerta Ibarra Jurado Lozano Montoya Narváez Olmedo Palomar Quiroga Robledo Sandoval Tovar Zamora',
  },
  celtic: {
    cue: /\b(?:celt\w*|irish|ireland|scot\w*|wales|welsh|druids?|fae|fairy|faerie|fair folk|arthur\w*|camelot|avalon|highlanders?)\b/i,
    she: 'Aoife Branwen Ceridwen Deirdre Eilidh Fionnuala Gwenllian Isolde Keelin Liadan Mairead Niamh Olwen Rhiannon Sorcha Tegan Una Morwenna',
    he: 'Angus Bran Cormac Dermot Emrys Fergus Gethin Hywel Iolo Kieran Lorcan Maddoc Niall Oisin Padraig Ronan Seamus Tavish',
    last: 'Ardagh Blackwater Cadogan Drummond Esgair Farrell Glendower Hennessy Inchmore Kincaid Lachlan Merrick Nevin Oakhanger Pryce Quillan Ruadh Skerrett Tregarth Vaughan',
  },
  african: {
    cue: /\b(?:africa\w*|afrofuturis\w*|yoruba|zulu|mali|ghana|nigeria\w*|lagos|kenya\w*|nairobi|congo|senegal|ethiopia\w*|savanna\w*|orishas?|wakanda)\b/i,
    she: 'Abeni Chidinma Desta Efua Folami Gugu Hawa Imani Jendayi Kamaria Lindiwe Makeda Nkechi Oluchi Rahma Sade Thandi Wambui',
    he: 'Abayomi Baraka Chike Dawit Emeka Femi Gamba Hassan Isoken Juma Kwame Lwazi Mosi Nnamdi Obi Petros Sefu Tumelo',
    last: 'Achebe Bekele Chukwu Dlamini Ekwueme Fofana Gebre Habila Jalloh Kamau Lumumba Mensah Ndiaye Okonjo Rufai Sankara Tadesse Umar Wanjiru Zewde',
  },
  indian: {
    cue: /\b(?:india\w*|hindu\w*|mughal|raj|bollywood|maharaja\w*|sanskrit|bengal\w*|delhi|mumbai|kolkata|punjab\w*|kerala|goa|tamil|devas?|asuras?)\b/i,
    she: 'Anjali Bhavani Chandra Durga Esha Gauri Hema Indira Jaya Kamala Lakshmi Meera Nandini Padma Radhika Sarasvati Tara Vasanti',
    he: 'Arjun Bharat Chetan Dev Eshan Gopal Harish Ishaan Jai Kiran Lalit Mohan Nikhil Pranav Raghu Siddharth Tejas Vikram',
    last: 'Acharya Bhatt Chaudhary Deshmukh Gokhale Hegde Iyer Joshi Kulkarni Lahiri Mukherjee Nair Ojha Pillai Rathore Sengupta Thakur Upadhyay Varma Walia',
  },
  english: {
    cue: /\b(?:england|british|london|america\w*|texas|victorian|small[- ]town|suburb\w*|new york|noir|high school|college|hogwarts)\b/i,
    she: 'Adele Bridget Connie Dorothy Edith Frances Gloria Hazel Irene Joyce Kitty Lorna Maud Nell Opal Ruth Sylvia Winifred',
    he: 'Arthur Barney Calvin Desmond Ernest Felix Gilbert Howard Irving Jasper Kenneth Leonard Milton Norman Otis Percy Rupert Walter',
    last: 'Ackroyd Beckwith Colfax Dunmore Eastlake Fairbrother Gantry Holloway Ingram Jessop Kirkbride Lovelace Mossman Norwood Ogilvy Pritchard Ransome Sedgwick Tolliver Whitlock',
  },
  clipped: {
    cue: /\b(?:cyber\w*|androids?|robots?|starships?|space|galax\w+|aliens?|mecha|dystopia\w*|transhuman\w*)\b/i,
    she: 'Asha Bex Cale Dova Eris Fen Gala Hesper Iku Jun Kess Lyra Mox Nadi Oru Pallas Quill Sunny',
    he: 'Abel Bosk Cade Dax Edo Finn Garr Hale Ito Jory Kell Lux Mace Nils Oz Piet Rook Tam',
    last: 'Achterberg Boone Castellane Drax Ekberg Farrow Goss Hollis Imada Jericho Kovacs Lund Marchetti Nakade Okoro Prowse Rell Sato Tereshkov Vance',
  },
  elven: {
    cue: /\b(?:el(?:f|ves|ven)|middle[- ]earth|high fantasy|dragons?|wizards?|magic academy|fey)\b/i,
    she: 'Aerith Belisse Caelwyn Daelith Elowen Fiorel Gilrae Hathiel Ilyana Jessamy Kyrielle Lorindel Maelis Nimue Orielle Sylphae Thalwen Vaelin',
    he: 'Andrel Beleth Corvane Daeron Elandor Faelar Galathil Hador Iorwen Jorah Kelvane Lorcane Mithran Nolvar Orophin Saeron Thandril Vardamir',
    last: 'Amberfall Brightreed Cindermoor Duskwater Evenwood Farwander Gladelorn Hollowmere Ivorystar Kingsfoil Longmeadow Mistvale Nightbrook Oakenrill Palethorn Ravenmoor Silverlath Thistledown Windrath Starbourne',
  },
  greek: {
    cue: /\b(?:gree(?:k|ce)|olymp\w+|zeus|athen\w*|sparta\w*|trojan|troy|minotaur|demigods?|titans?|oracle)\b/i,
    she: 'Agathe Briseis Chloris Danae Eurydike Galatea Helike Ianthe Kalliope Leda Melitta Nikandra Ourania Phaedra Rhode Selene Thais Xanthe',
    he: 'Adrastos Bion Charis Damon Evander Glaukos Heron Iason Kimon Lysander Myron Nikias Orestes Philon Rhesos Stavros Theron Zeno',
    last: 'Argyros Boutes Dardanos Eleutheris Halkias Ikaros Kastellan Lampros Melas Nomikos Pyrrhos Smyrnaios Tritonis Vatatzes Xenakis Zographos Aiolides Galanis Hymettios Olorides',
  },
  korean: {
    cue: /\b(?:korea\w*|joseon|goryeo|seoul|busan|k-?drama|manhwa|hanok)\b|\p{Script=Hangul}/iu,
    she: 'Areum Bora Chunhwa Dahye Eunji Gayoung Haneul Iseul Jiwoo Kyunghee Mina Nari Okja Saetbyeol Seoyeon Soomin Yejin Younghee',
    he: 'Byungho Changmin Daehyun Gwangsu Hyunwoo Inho Jaesung Kangmin Minjun Namgil Sangwoo Seungho Taeyang Wonbin Yongsik Dongha Jinpyo Uijin',
    last: 'Ahn Baek Cha Do Eom Gil Han Hwang Im Jang Kwon Lee Moon Namgung Oh Pyo Ryu Seo Tak Yoon',
  },
  french: {
    cue: /\b(?:france|french|paris\w*|versailles|provence|normandy|brittany|lyon|marseilles?|musketeers?|quebec|louisiana|belle époque)\b/i,
    she: 'Adélaïde Blanche Célestine Delphine Élodie Florence Geneviève Honorine Isaure Jeanne Lucile Margot Noémie Odette Pauline Rosalie Solange Violette',
    he: 'Anselme Bastien Clovis Didier Étienne Fabrice Gaspard Hugo Isidore Jules Lucien Maxence Noël Octave Pascal Rémi Séverin Théodore',
    last: 'Aubertin Beauchamp Carpentier Delorme Escoffier Fontaine Garnier Hérault Joubert Lagrange Marchand Nadeau Ollivier Perrault Quentin Roussel Saunier Thibault Vasseur Valmont',
  },
  german: {
    cue: /\b(?:german\w*|prussia\w*|austria\w*|bavaria\w*|berlin|vienna|hamburg|munich|hanseatic|black forest|rhine\w*|swiss|switzerland|alpine)\b/i,
    she: 'Adelheid Brunhilde Clara Dorothea Elfriede Franziska Gerlinde Hedwig Ida Josefine Käthe Liesel Mathilde Ottilie Rosina Sieglinde Traudl Walburga',
    he: 'Albrecht Bertram Conrad Dietmar Eberhard Friedrich Gottfried Heinrich Ingo Jakob Klaus Leopold Moritz Nikolaus Oskar Reinhold Sebald Wendelin',
    last: 'Altmann Birkner Drechsler Eisenhut Falkenrath Grünwald Hartwig Immenhof Kesselring Lindner Mühlbach Nachtigall Oberlin Pfeiffer Rosenau Steinbrecher Tannhof Uhlig Vogelsang Zeidler',
  },
};
