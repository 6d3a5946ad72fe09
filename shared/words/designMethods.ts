/** Methods of the designs: as `methods.ts`, with the source beside. */
export const designMethods: Readonly<Record<string, { readonly name: string; readonly note: string; readonly source: string }>> = {
  beyondAlike: {
    name: 'Change beyond chance, allowing for where each began',
    note: 'One straight line through the pupils without a mentor who began within the range of the mentored (that may be all of them) says where the mentored would be expected to end; the difference is what lies beyond.',
    source: 'Davis (1976), American Journal of Epidemiology 104:493; errors HC3, MacKinnon and White (1985)',
  },
  oldham: {
    name: 'Whether those who began lower changed more (Oldham)',
    note: 'The change against the average of both windows. Against the first window alone the line would slope down by construction.',
    source: 'Oldham (1962), Journal of Chronic Diseases 15:969',
  },
  itsLevel: {
    name: 'Jump at the start, weekly averages (Newey and West)',
    note: 'How far the line through the weeks lies higher from the start on than the line before it would have gone. Neighbouring weeks may be alike.',
    source: 'Newey and West (1987), Econometrica 55:703; Bernal, Cummins and Gasparrini (2017)',
  },
  itsSlope: {
    name: 'Bend at the start, per week (Newey and West)',
    note: 'How much steeper the line is after the start, for each week.',
    source: 'Newey and West (1987), Econometrica 55:703; Bernal, Cummins and Gasparrini (2017)',
  },
  itsByPupil: {
    name: 'Jump at the start, every pupil’s weeks (CR2 by pupil)',
    note: 'The same line through all pupils’ weeks one by one, with an interval that allows the weeks of one pupil to be alike.',
    source: 'Pustejovsky and Tipton (2018), Journal of Business & Economic Statistics 36:672',
  },
  itsRate: {
    name: 'Ratio of rates at the start, weekly totals (quasi-Poisson)',
    note: 'How many times as high the rate of events per possible session is from the start on as the line before it would have gone: below 1 means fewer. The interval is as wide as the weeks are uneven.',
    source: 'Bernal, Cummins and Gasparrini (2017), International Journal of Epidemiology 46:348',
  },
  itsRateByPupil: {
    name: 'The same ratio, every pupil’s weeks (interval by pupil)',
    note: 'A few pupils may have most of the events; this interval allows for that.',
    source: 'Liang and Zeger (1986), Biometrika 73:13',
  },
  itsRateSlope: {
    name: 'Ratio of the trends after and before, per week (quasi-Poisson)',
    note: 'How many times as high each further week’s rate is as the trend before would have made it.',
    source: 'Bernal, Cummins and Gasparrini (2017), International Journal of Epidemiology 46:348',
  },
  filledInMean: {
    name: 'Mean change, missing values filled in 50 times (multiple imputation)',
    note: 'Each missing value is drawn from the straight line between the two windows, with all that is uncertain about the line, 50 times over; the 50 answers are put together so that the interval carries what is not known.',
    source:
      'Rubin (1987), Multiple Imputation for Nonresponse in Surveys; degrees of freedom by Barnard and Rubin (1999), Biometrika 86:948',
  },
  doseSlope: {
    name: 'Change for one more session held (CR2 by school)',
    note: 'At the same level before. Pupils who did better may have stayed longer, so this is never what a session does.',
    source: 'Least squares; Pustejovsky and Tipton (2018)',
  },
  spearmanDose: {
    name: 'Sessions held and change, by rank (Spearman)',
    note: 'Whether pupils with more sessions tend to have changed more, whatever the shape.',
    source: 'Spearman (1904), American Journal of Psychology 15:72',
  },
  signFlipBySchool: {
    name: 'Sign-flip test by school',
    note: 'Swaps before and after for whole schools at once. From six schools; its smallest p is 1 in 2 to the number of schools less one.',
    source: 'Cameron, Gelbach and Miller (2008), Review of Economics and Statistics 90:414',
  },
  randomIntercept: {
    name: 'Mean change, schools as a random part (REML)',
    note: 'A model in which each school has a level of its own. Read the interval by school (CR2); this shows how much schools differ.',
    source: 'Bates and others (2015), Journal of Statistical Software 67:1',
  },
  iccChange: {
    name: 'How alike the changes of one school are (intraclass correlation)',
    note: 'The share of the spread of changes that lies between schools.',
    source: 'Fisher (1925); REML',
  },
  iccAfter: {
    name: 'How alike the pupils of one school are after (intraclass correlation)',
    note: 'The share of the spread after that lies between schools, without any predictor.',
    source: 'Fisher (1925); REML',
  },
  wildBootstrap: {
    name: 'Wild bootstrap by school, as a second opinion',
    note: 'Turns the schools’ residuals round in every way, as if there were no difference. From six schools.',
    source: 'Cameron, Gelbach and Miller (2008), Review of Economics and Statistics 90:414',
  },
  mixedModel: {
    name: 'Mentored beside not mentored, schools as a random part (REML)',
    note: 'The same question as ANCOVA in a model in which each school has a level of its own.',
    source: 'Bates and others (2015), Journal of Statistical Software 67:1',
  },
};
