import { fold } from '#kernel';

/** Traditional characters that occur in names of universities, each followed by its simplified form. */
const traditional = new Map(
  (
    '亞亚佈布侖仑係系俬私倫伦偉伟備备傢家傳传僑侨兒儿內内凱凯剋克創创劇剧劍剑動动務务勝胜勞劳匯汇區区協协厤历呂吕員员嚮向囌苏國国園园團团垻坝墾垦壩坝婁娄學学實实寧宁審审寶宝專专對对屬属岡冈峯峰島岛'
    + '峽峡崑昆崗岗崙仑嶺岭嶽岳巖岩師师帶带廈厦廣广張张彙汇彿佛復复徵征恆恒愛爱愷恺態态慶庆應应懞蒙懷怀戲戏揚扬撫抚敎教昇升時时晉晋曆历曉晓曏向書书會会朮术東东棗枣楊杨楓枫業业樂乐樑梁標标樹树橋桥機机'
    + '橫横檢检檯台欽钦歐欧歷历氣气涼凉淩凌測测溫温滄沧滙汇滿满漢汉澤泽濛蒙濟济濰潍濱滨瀋沈瀘泸瀟潇灕漓灣湾災灾烏乌無无煙烟熱热營营爾尔牀床獅狮獸兽現现瑪玛環环瓊琼甌瓯產产産产畢毕畫画畵画療疗發发盤盘'
    + '眞真眾众矇蒙礦矿稅税穀谷節节範范築筑糧粮糰团紀纪約约紅红納纳紐纽紡纺紮扎紹绍絡络統统綏绥經经綠绿維维網网綿绵緑绿織织繪绘繫系纔才羅罗羣群義义聖圣聞闻聯联職职肅肃臨临臺台與与興兴荊荆莊庄華华菸烟'
    + '萊莱萬万葉叶葯药蕪芜薩萨藍蓝藝艺藥药蘇苏蘭兰衆众術术衕同衛卫裏里裝装裡里製制複复視视覺觉計计訊讯託托設设許许語语誠诚諾诺譯译護护谿溪豐丰貝贝財财貴贵貿贸賀贺資资賓宾賢贤質质賽赛贛赣車车軌轨軒轩'
    + '軟软輕轻輸输辦办農农連连週周遊游運运達达遠远遷迁遼辽邊边郵邮鄉乡鄭郑鄲郸醫医鈡钟銀银銅铜鋁铝鋒锋鋼钢錢钱錦锦錫锡鍾钟鎬镐鎭镇鎮镇鐘钟鐵铁長长門门開开閤合閩闽關关陝陕陞升陰阴陽阳隊队際际隨随險险'
    + '隴陇雙双雞鸡雲云電电韓韩頂顶順顺頭头颱台飛飞飪饪餘余饒饶馬马駐驻驗验體体髮发鬆松魯鲁鴻鸿鶴鹤鷄鸡鷹鹰鹹咸鹽盐麗丽麯曲麴曲黃黄齊齐齣出龍龙'
  ).match(/../gu)!.map((pair) => [pair[0]!, pair[1]!]),
);

const simplified = (text: string): string => text.replace(/\p{Script=Han}/gu, (character) => traditional.get(character) ?? character);

/** The form in which names of universities are compared: letters and digits only, one width, one case, simplified. */
export const universityKey = (name: string): string =>
  simplified(fold(name)).replace(/^the\s+/, '').replace(/&/g, ' and ').replace(/[^\p{L}\p{N}]/gu, '');
