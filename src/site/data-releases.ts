import { parse } from 'yaml';
import releases from '../../content/data-releases.yaml?raw';
import { dataReleasesSchema } from '../open-data/release.ts';

/** How the form of the data changed, newest version first. Throws where content/data-releases.yaml does not tell of the version published. */
export const dataReleases = dataReleasesSchema.parse(parse(releases));
