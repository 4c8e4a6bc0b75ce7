// Family names that stand before the given name in Chinese, Korean, Vietnamese and Hungarian, in the spellings of the
// English-language press. A western given name before them ("Lucy Liu") is not read this way: they must stand first.
const chinese =
  'ai an bai bao bian bo cai cao cen chai chan chang chao chen cheng cheung chow chu cui dai deng ding dong dou du duan fan fang fei feng fu gan gao ge geng gong gu guan guo han hao he hong hou hu hua huang hui huo ji jia jiang jiao jin jing kang ke kong kung kuo lai lam lan lau lei leng leung li lian liang liao lien lin ling liu long lu luo ma mao mei meng mi miao ming mo mu nie ning niu ou ouyang pan pang pei peng pu qi qian qiao qin qiu qu quan ren ruan sha shang shao she shen sheng shi shu sima situ song su sui sun sung tan tang tao teng tian tien tong tsai tsang tsui tu wan wang wei wen weng wong wu xi xia xiang xiao xie xin xing xiong xu xue yan yang yao ye yi yin ying you yu yuan yue zang zeng zhai zhan zhang zhao zheng zhong zhou zhu zhuang zhuge zhuo zong zou zuo'
const korean =
  'ahn an bae baek ban bang bong byun cha chae cho choe choi chon chong chu chun chung do eom gang geum go goo gu gwak ha ham han heo hong huh hwang hyun im jang jeon jeong ji jin joo ju jung kang kim ko koo ku kwak kwon lee lim ma min moon na nam noh oh ok pae paek pak park pyo ri ro roh ryu seo seok seol seong shim shin sim sin so sohn son song suh suk sung tak tae u um wi woo yang yeo yeom yi yim yoo yoon you yu yuk yun'
const vietnamese =
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong doan trinh mai luong'
const hungarian =
  'nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp takacs juhasz lakatos meszaros olah racz fekete szilagyi orban magyar szijjarto gulyas karacsony gyurcsany'

const familyFirst: ReadonlySet<string> = new Set([chinese, korean, vietnamese, hungarian].join(' ').split(' '))

/** Whether a name that stands first is likely the family's, as in "Wang Yi"; in any case, with or without accents. */
export function isFamilyFirst(name: string): boolean {
  return familyFirst.has(
    name
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace(/đ/giu, 'd')
      .toLowerCase(),
  )
}

/**
 * Whether a whole name stands family name first. "Kim" and "Lee" are given names in English too, so after these the
 * rest must look like an East Asian given name: hyphenated, or two short words.
 */
export function standsFamilyFirst(name: string): boolean {
  const [first = '', ...rest] = name.trim().split(/\s+/)
  if (!isFamilyFirst(first) || rest.length === 0 || rest.length > 3) return false
  if (!givenNamesToo.has(first.toLowerCase())) return true
  return rest.some(word => word.includes('-')) || (rest.length === 2 && rest.every(word => word.length <= 6))
}

const givenNamesToo = new Set([
  'kim',
  'lee',
  'dai',
  'lin',
  'mai',
  'min',
  'bo',
  'an',
  'song',
  'sun',
  'han',
  'su',
  'ma',
  'so',
])
