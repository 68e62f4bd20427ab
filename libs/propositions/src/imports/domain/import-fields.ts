/** What a column of a list may mean, and the names under which it is known, the surest first. */
const names = {
  title: [
    '榜题名称', '榜题', '命题名称', '题目名称', '课题名称', '项目名称', '需求名称', '任务名称', '选题名称', '赛题名称', '技术需求名称', '标题', '题目', '命题', '课题', '赛题', '选题', '任务标题', '名称',
    'title', 'proposition', 'problem_statement', 'problem statement', 'problem statement title', 'project_title', 'project title', 'project_name', 'task', 'topic', 'name',
  ],
  externalCode: [
    '榜题编号', '命题编号', '题目编号', '课题编号', '选题编号', '赛题编号', '项目编号', '需求编号', '任务编号', '榜单编号', '编号', '编码', '题号', '代码',
    'code', 'proposition_code', 'external_code', 'project_code', 'ps_id', 'ps_number', 'ps number', 'problem_id', 'problem statement id', 'project_id', 'task_id', 'topic_id', 'id', 'no', 'no.', 'number', 'task_no',
  ],
  programme: ['榜单', '所属榜单', '赛事', '赛事名称', '大赛名称', '所属赛事', '计划', '计划名称', '所属计划', '专项', '项目类别', 'programme', 'program', 'competition', 'call', 'contest'],
  programmeYear: ['年度', '年份', '届次', 'program_year', 'programme_year', 'year', 'edition'],
  sponsorName: [
    '发榜单位', '发榜企业', '出榜单位', '命题企业', '命题单位', '出题单位', '出题企业', '需求单位', '需求企业', '企业名称', '单位名称', '申报单位', '发布单位', '发包单位', '主办企业', '企业', '单位',
    'sponsor', 'organization', 'organisation', 'publisher', 'company', 'enterprise', 'organization_name', 'company_name', 'community',
  ],
  keywords: ['关键词', '关键字', '技术关键词', '标签', '技术标签', '技术领域', '技术方向', '领域', '方向', 'keywords', 'keyword', 'tags', 'tag', 'labels'],
  industry: ['行业', '所属行业', '行业代码', '行业领域', '国民经济行业', '产业', '所属产业', 'industry', 'industry_code', 'sector'],
  region: [
    '地区', '所在地区', '所属地区', '区域', '省份', '所在省', '所在省份', '省', '城市', '所在城市', '所在市', '所在区县', '地市', '市州', '市', '区县', '县区', '县', '所在地', '属地', '行政区划', '行政区划代码', '地区代码',
    'region', 'region_code', 'province', 'state', 'city', 'district', 'county', 'location',
  ],
  discipline: ['学科', '学科门类', '学科类别', '学科组别', '四新', '四新类别', '命题类别', 'discipline', 'discipline_group'],
  bounty: [
    '金额', '榜单金额', '悬赏金额', '揭榜金额', '发榜金额', '奖金', '奖励金额', '赏金', '榜金', '经费', '资助金额', '投入金额', '拟投入金额', '拟投入资金', '预算', '项目预算', '合作预算', '预算金额', '费用',
    'bounty', 'amount', 'prize', 'prize_money', 'award', 'budget', 'budget_cny', 'reward', 'funding', 'bonus',
  ],
  expectedJobs: ['预计岗位', '预计岗位数', '岗位数', '岗位数量', '预计新增岗位', '新增岗位', '带动就业', '预计带动就业', '就业人数', '需求人数', 'expected_jobs', 'expected jobs', 'jobs'],
  jobType: ['岗位', '岗位名称', '岗位类型', '岗位类别', 'job_type', 'job type', 'job', 'position'],
  jobsDueOn: ['到岗时间', '到岗日期', '岗位落实时间', 'jobs_due_on', 'jobs due'],
  maxBids: ['揭榜名额', '揭榜数上限', '揭榜上限', '名额', '名额上限', '申报上限', '报名上限', '队伍上限', '限额', 'max_bids', 'max bids', 'max_submission', 'max_submissions', 'quota', 'capacity'],
  winners: ['中榜数', '中榜名额', '中榜队伍数', '入选名额', '获选名额', 'winners', 'awards'],
  summary: ['摘要', '简介', '概述', '公开摘要', '项目简介', '需求简介', 'summary', 'abstract'],
  background: [
    '背景', '需求背景', '项目背景', '命题背景', '选题背景', '题目背景', '描述', '详细描述', '题目描述', '任务描述', '需求描述', '项目描述', '问题描述', '说明', '题目说明', '命题说明', '详情',
    'background', 'description', 'description_md', 'details', 'detail', 'body', 'content', 'problem description',
  ],
  difficulties: ['难点', '主要难点', '技术难点', '难题', '技术难题', '关键难点', '痛点', 'difficulties', 'challenges', 'pain points'],
  research: [
    '研究内容', '主要内容', '主要任务', '任务内容', '需求内容', '技术需求', '命题内容', '题目内容', '要求', '任务要求', '题目要求', '命题要求', '具体要求', '技术要求', '答题要求', '作答要求',
    'research', 'requirements', 'requirement', 'requirement_facts', 'scope', 'objectives',
  ],
  deliverables: ['交付物', '交付成果', '交付内容', '提交内容', '提交成果', '提交物', '提交材料', '成果', '成果形式', '预期成果', '成果要求', 'deliverables', 'deliverable', 'outputs', 'submission'],
  acceptance: [
    '验收', '验收标准', '验收方式', '验收方法', '验收要求', '验收条件', '考核指标', '技术指标', '主要指标', '指标', '评审标准', '评分标准', '评价标准',
    'acceptance', 'acceptance_facts', 'acceptance_criteria', 'acceptance criteria', 'criteria', 'judging_criteria', 'indicators',
  ],
  cooperation: ['合作方式', '合作模式', '揭榜方式', '合作形式', 'cooperation', 'cooperation_mode', 'collaboration'],
  ipPosition: ['知识产权', '知识产权归属', '知识产权约定', '成果归属', 'ip', 'ip_position', 'intellectual property'],
  bidderConditions: ['揭榜条件', '揭榜方条件', '揭榜要求', '揭榜方要求', '申报条件', '参赛条件', '参赛要求', '参赛对象', '报名条件', '团队要求', '能力要求', '任职要求', 'bidder_conditions', 'eligibility', 'qualifications'],
  teamSize: ['团队人数', '队伍人数', '参赛人数', '人数', '最少人数', '最多人数', '人数下限', '人数上限', 'team_size', 'team_min', 'team_max', 'headcount', 'headcount_min', 'headcount_max'],
  months: ['周期', '项目周期', '研发周期', '合作周期', '完成周期', '实施周期', '周期月', '工期', '完成时限', '期限', 'months', 'duration', 'period'],
  openAt: ['开榜时间', '开始时间', '开始日期', '起始时间', '发榜时间', '报名开始', '报名开始时间', 'open_at', 'opens', 'start', 'start_date', 'opening'],
  closeAt: [
    '截止', '截止时间', '截止日期', '截止日', '揭榜截止', '揭榜截止时间', '报名截止', '报名截止时间', '申报截止', '申报截止时间', '提交截止', '提交截止时间', '结束时间', '结束日期', '有效期至',
    'deadline', 'close_at', 'closes', 'closing', 'due', 'due_date', 'end_date', 'submission_deadline',
  ],
  contactName: ['联系人', '联系人姓名', '企业联系人', '对接人', 'contact', 'contact_name', 'contact person'],
  contactPhone: ['电话', '联系电话', '手机', '手机号', '联系方式', '联系人电话', 'phone', 'contact_phone', 'telephone', 'mobile'],
  contactEmail: ['邮箱', '电子邮箱', '联系邮箱', '电子邮件', '联系人邮箱', 'email', 'e-mail', 'contact_email', 'mail'],
  remark: [
    '备注', '其他', '其它', '其他说明', '附注', '难度', '难度等级', '赛道', '组别', '类别', '分类', '主题', '部门', '主管部门', '联合发榜单位', '联合命题企业', '合作单位', '级别',
    'remark', 'remarks', 'note', 'notes', 'comment', 'difficulty', 'track', 'category', 'theme', 'department', 'co_sponsor', 'vendor_hint', 'title_alt', 'url', 'link',
  ],
} as const satisfies Record<string, readonly string[]>;

export type ImportField = keyof typeof names;

export const importFields = Object.keys(names) as ImportField[];

export const namesOf = (field: ImportField): readonly string[] => names[field];

export const isImportField = (field: string | null): field is ImportField => field !== null && Object.hasOwn(names, field);

/** Fields that several columns may feed: province, city and county; smallest and largest team; texts that are put together. */
export const manyColumns: ReadonlySet<ImportField> = new Set([
  'region', 'keywords', 'summary', 'background', 'difficulties', 'research', 'deliverables', 'acceptance', 'ipPosition', 'bidderConditions', 'teamSize', 'remark',
]);

/** Every name that a header may hold, so that the header is found among titles and notes. */
export const knownHeaders: readonly string[] = importFields.flatMap((field) => names[field]);
