/** The panel lies in the professionals' shared folder, since more than one subject opens forms in place. */
export { PanelForm } from '../shared/panel-form.tsx'
