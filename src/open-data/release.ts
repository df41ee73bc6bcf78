/** Version of the data's form, after Semantic Versioning: what a program that reads them can rely on. */
export const DATA_RELEASES = [
  {
    version: '1.3.0',
    day: '2026-11-29',
    changes: [
      '多了 points.json、points.csv：积分的分值表，每个分有原话和条款。',
      '界限多了代码 usually-at-most（一般不超过），数值多了一种 share（份额）；数值和比较表的 CSV 最后多了“限的是什么”一列，JSON 里是数值的 limits：这个数限的是别人定多少，不是一个人拿到多少。',
      '时效的状态多了代码 unsettled（有几种读法，或那一天才废止）；JSON 的 term 多了 years、ends、readings、extension，from、until 可以没有值。',
      '发文日可以只有年份（原文没有印哪一天）：JSON 里是 YYYY，CSV 的“印发日期”空着。',
      '文件多了版记日期、抄存、日子和期限、所依据文件的时效四列；JSON 里是 imprint、copy、seenAt（在哪个网址读的）、days、leansOn、issuer.names、number.also、cites.touches、contradictions.across、clauses.counted，要点多了 elsewhere。文件的关系多了 amends、re-issues、follows、explains 四个代码。',
      'rules.json：标题的代号多了 list-not-held、met-paid-to-others、met-under-lapsed；叶多了 list 和 points 两种，比数的叶多了 from、to、edge、edgeBy；事项多了 money、leansOn、when；问数的题多了 counts。分值表算出的回答写成“yes.最低.最高”，另有 no、silent、open。',
      'rules.json 和 questions.json 的选项多了 group：选项多的题，按组列出时它在哪一组。',
      '要点 insurance-allowance（全国）和 wings-action（聊城）改归新的主题 unemployment-insurance（失业保险待遇）。',
      '期限的日历里，每种读法、每个定下的日子各是一件事。',
      '新的地区：深圳、中山、上海、天津；新的主题：居住证积分（residence-points）、入学与公租房（school-and-housing）。',
      'rules.json 和 questions.json：题多了 after（先问哪一题）、together（和别的题合成一屏），选项多了 among；标题的字改了，代号没有改；2025年度积分入户的配偶、子女两项多看 wants-to-move。rules.json 里名单的 table 可以写成“文件#表”；points.json 的选项多了 under（只有某种读法才算），每满多少几分的 counted 多了 in-part（零头按比例算）。',
      '每份文件、每个地区、每个主题各有一个 JSON（policies/<编号>.json、places/<编号>.json、topics/<编号>.json），写明内容的校验值和最近改动的日子，文件的每句原话另有校验值和核对到的日子；openapi.json 描述全部 JSON。',
      'JSON Schema 放宽了：以后的小版本加字段、加代码值，照旧合格。datapackage.json 写明每个 CSV 的主键、外键和各列的英文名。',
      '比较表的 CSV 最后多了“短值”一列，JSON 里是 short：一格最短的说法和它的标记（有条件、名单未收录、只可排名、已结束等）。',
      '每个 JSON（rules.json 也在内）多了 content，index.json 逐个写明各文件的 content：内容的校验值和最近改动的那天。asOf 从做成的那天改成这一天。index.json 和 datapackage.json 的 version 在形式的版本后面加上了内容的：“1.3.0+年月日.校验值”。',
      '内容改动：JSON 多了 values（改前和改后；before 空着的，旧值没有留存，after 是改后的全部；after 也空着的，后来又改过）和 verdicts（规则改了，测资格的假想人里谁的结论变了），in 多了代码 verdicts；CSV 多了“改前”“改后”“结论变了几例”三列。每份文件的改动各有一页。',
      '界限多了代码 less-than（不满，不连本数），rules.json 的事项多了 explains（它只是解释哪一份文件的哪一项），when 里都是 window 的，最后一轮截止以后 state 是 ended；期限的说法多了“这一轮申报期”。',
      '和当地的关系多了 insured（失业前最后在当地参加失业保险），题多了 insured-in；主题 unemployment-insurance 多了十个比较项，amount 的名称改为“金额”。',
      '内容改动多了 JSON Feed（feed.json），每份文件、每个地区、每个主题也各有 Atom 和 JSON Feed；每一项的 id 在所有订阅里各不相同。',
      '主题的 JSON 多了 rules、grounds、faqs；rules.json 多了 asOf 和 licence，和别的 JSON 一样。',
      '规则（rules.json，地区、文件、主题的 JSON 里的 rules）多了 state、stateWord（asOf 那天的时效）、underLapsed（那天所依据的文件是不是已经结束）和 states（每一天的：从哪天起是什么）。leansOn 里同一份文件只列一次。',
      'rules.json：self-check 的 within（从某一题答的日子起，几个月内）怎样算，写在规则的读法里，期限已过的算得出 unmet；题 false-papers 多了选项 refused-within-five-years。',
      '引文：GB/T 7714 一种，条款直接写在日期前面，末尾不再加点，免得粘在网址上；页面上复制的 CSL-JSON，accessed 也写成 date-parts，和数据里的一样。',
      'rules.json 和 questions.json 的题和选项多了 told：结论里怎样把答案说给本人听；选项多了 pending：还没有到那一步，unmetMeans 的 later 只对它算；问数的题多了 since：从哪一题答的日子起算满几年。',
      '落款以外另印了印发日子的文件，各个 CSV 的“印发日期”改正为另印的那天，和页面、图上的一样；落款的日子另成一列“落款日期”，在最后。JSON 的 issued 仍是落款的日子，比较表、文件里的表、图的 JSON 多了 imprint（另印的印发日子，有的才写）。',
      'datapackage.json：每个 CSV 都有主键，格子会空的用 uniqueKeys；比较表多了外键；文件里的表的各列也有英文名。',
      '内容改动：in 多了代码 copy（原文从哪里读到的，原来算在 identity 里）；values 多了 identity（标题、文号、日期）和问答的 evidence（所指的条款）。2026-11-30 记成 identity 的，改正为 copy：那天只改了读到原文的网址。',
      '图的 JSON 多了 content，asOf 从做成的那天改成内容最近改动的那天；图的 JSON Schema 也放宽了；index.json 多了 charts。openapi.json 多了文件里的表、图、index.json、changelog.json、datapackage.json。',
      '内容改动的订阅：文件、地区、主题的，每一项的 url 从“内容改动”的那一天改成通到所改的那一条、那份文件或那个地区，id 不变；同一天又记下改动的，date_modified 晚一秒。',
      '只印了网页登出日子的文件（广州的两份问答），各个 CSV 的“印发日期”留空，登出的日子另成一列“登出日期”，在最后；JSON 的 issued 不变，多了 posted。',
      'index.json 和 datapackage.json 的 version、index.json 开头的 content：算校验值时去掉了网站自己的地址，同一份内容在几个网站公布，是同一个版本。各文件自己的 content 仍连同地址算。',
    ],
  },
  {
    version: '1.2.0',
    day: '2026-11-28',
    changes: [
      '约束力多了两个代码：selection（须经评选或推荐）和 duty（要求单位或机关做到）。约束力改由原文的说法按一张表读出，有的事项因此换了值。',
      '只见报道的，多了一个代码 report-silent（报道没有写），不再写“原文未载”；文号、发文机关写“报道没有写明”。比较表和问答的“答复”相应改了字样。',
      '转载的写明谁转载、哪天、用什么标题：文件多了“转载者”“转载日期”“转载的标题”“存疑”四列；比较表多了“存疑”；收录情况多了“报道没有写的比较项”“报道没有写的是”。JSON 里是 repost、doubts、issuer.stated、silent 的 absence，另有 source、numberWord、silentRows 的 absence。',
      '“时效”里的字按文件写的是规划期还是有效期来说。',
      'rules.json：叶多了一种 unspecified，叶多了 words、unmetMeans，事项多了 forceWords、tie、source、marked，documents 多了 shortTitle、source、report；问题可以有 places: true，它的回答可以是几个地方，意思是其中之一。',
      'rules.json：标题的代号多了 met-by-selection、met-duty、comes-later、tie-open、no-tie、not-wanted。',
      '数值、比较表、图多了“原文印的数”和“数值全称”两列；JSON 里是数值的 printed、words。条款要点的“数值”一列写全了期间、项目。兰州“金蓝领”的“期限3年”是每三年一次，改为次数。',
      '内容照原文改正了一轮：约束力、条件、和当地的联系、报道的说法、答错的几个回答，见“内容改动”这一天的话。',
      '题 housing 多了选项 hostel（放在最后）；清远入户多看 registered-in。题的先后改了：能定结论的先问，只关系到已结束方案的后问，问过失的最后问。',
      '被引用的文件多了原文只写“按规定”、没有写名称的几份。',
      '条款要点和文件里的表的 CSV 多了“所载期限”“期限起”“期限止”三列，可以按自己的日子再算时效。',
      '要点、事项名称、简短回答写不下限制的词的，句末有“（有条件）”“（有范围）”。',
      '约束力的两个词改了，代码没有改：discretionary 是“只引导或允许”（原来写“由单位或当地决定”，有的原文没有写由谁决定），direction 是“只写方向或指引”（原来写“方向性要求”，有的原文只是指向别的政策）。',
      'rules.json 和 questions.json 的选项多了 named：文件的条件里怎么叫它，和 label 不同的才有（高级工，不带“三级”，因为有的文件没有写号数）。',
      '以后收录的文件：表只有 JSON（/api/v1/tables/<文件>.json），CSV 在页面上另存；图只有 SVG。已公布的文件，地址和格式都不变。',
      '很高的图，PNG 缩小到一千万个像素以内；PNG 用调色板存，填色不变，字的边缘可能差一点。',
      '内容改动的订阅（feed.xml）只带最近四十个有改动的日子。',
    ],
  },
  {
    version: '1.1.0',
    day: '2026-11-21',
    changes: [
      '界限多了两个代码：more-than（超过，不连本数）和 nearly（近，还不到本数）；以前这两种写成了 at-least 和 about。',
      '比较表每一行的原话、条款改成那个数自己的；以前一条里有几个数的，都写第一个的。',
      '数值、比较表、图多了“项目”（数的是什么）和“原文印了单位”两列，文件里的表多了后一列；JSON 里是 of、unitPrinted，另有数所在的条款 clause。',
      '文件、比较表、图多了“所载期限”一列，原文只写到年的只写年；JSON 里是 term 的 words 和 exactTo，rules.json 里也有 exactTo。',
      'rules.json：可以多选的题多了 none（一项也不合时选的那一句，回答是空的列表），事项多了 otherRoutes（文件提到的别的路子，那些文件未收录）；日期的回答不能晚于所问的那一天，也不能晚于今天。',
    ],
  },
  {
    version: '1.0.0',
    day: '2026-11-21',
    changes: [
      '首次公布：文件、条款要点、数值、地区、主题、问答、术语、问题、收录情况、被引用的文件、内容改动，各主题的比较表和文件里的各张表，都有 JSON 和 CSV。',
      '测资格的规则 rules.json 的地址和形式不变。',
    ],
  },
] as const;

/** The version published now. */
export const DATA_VERSION = DATA_RELEASES[0].version;

/** What each part of the version promises. */
export const VERSIONING = {
  major: '改名、删去或改变含义的字段、列、地址；会用新的地址 /api/v2/，旧的 /api/v1/ 仍然保留。',
  minor: '新增文件、字段、列（加在最后）或代码值。读的程序应当不理会不认识的字段。',
  patch: '改正写错的数据形式，含义不变。',
  content:
    '内容每次改动不改这三位，记在 changes 里。每个 JSON 的 content 写明它内容的校验值和最近改动的那天（asOf 是同一天），内容没有变的文件，一个字节也不变；CSV 的写在 index.json 里。整套数据的版本在 index.json 和 datapackage.json 里，加号后面是内容最近改动的那天和校验值。时效按 asOf 那天算，到下次改动以前都一样；期限的起止日期写在旁边，可以按自己的日子再算。',
} as const;

/** The licence of what is ours in the data. */
export const DATA_LICENCE = {
  name: 'CC-BY-4.0',
  title: '知识共享 署名 4.0 国际（CC BY 4.0）',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const;
